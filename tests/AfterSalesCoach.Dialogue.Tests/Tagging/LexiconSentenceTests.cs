using AfterSalesCoach.Dialogue.Tagging;
using AfterSalesCoach.Testing.Lexicons;
using AfterSalesCoach.Text.Patterns;
using FluentAssertions;
using Xunit;

namespace AfterSalesCoach.Dialogue.Tests.Tagging;

/// <summary>Every entry of the lexicons has a sentence that would be tagged otherwise without it; guards and polarity have theirs, too.</summary>
/// <remarks><c>tests/mutation/run.sh</c> drops entries and guards and flips polarity, and counts what these sentences notice.</remarks>
public sealed class LexiconSentenceTests
{
    private static readonly List<TaggedSentence> _sentences = [.. TaggedSentence.Load()];

    /// <summary>Entries that no sentence can need, by file and text.</summary>
    private static readonly string[] _redundant =
    [
        // Normalisation leaves no such characters: 咁 becomes 这么, 行行行 becomes 行, punctuation goes.
        "10-core-agent.lex (?<!不|不能)换[！!]",
        "30-wording.lex 系咁",
        "30-wording.lex 咁㗎",
        "30-wording.lex (行行行|好好好|对对对)…6(你|您|就|说)",

        // Another entry of the act holds the same words among more.
        "10-core-agent.lex (辛苦|难为|委屈|为难)[您你]了",
        "10-core-agent.lex 稍等",
        "20-core-customer.lex (一直|老是|总是|老)(闪|响|掉|断|跳|停|漏|滴)",
        "30-wording.lex (咁平|平嘢|平价嘢)",
        "30-wording.lex 怪机器",
    ];

    [Fact]
    public void Each_sentence_is_tagged_as_it_is_marked() =>
        _sentences.Where(s => s.MarkedBy(DialogueTagger.Default) != s.Markup).Select(s => $"{s.Place} [{s.Act}] {s.Markup} is tagged {s.MarkedBy(DialogueTagger.Default)}")
            .Should().BeEmpty();

    [Fact]
    public void No_sentence_stands_twice() =>
        _sentences.GroupBy(s => (s.Act, s.Text)).Where(g => g.Count() > 1).Select(g => string.Join(' ', g.Select(s => s.Place))).Should().BeEmpty();

    [Fact]
    public void Each_entry_accounts_for_a_tag_that_no_other_entry_gives()
    {
        var needed = _sentences.SelectMany(Needed).ToHashSet();
        var entries = LexiconLine.Load().Where(l => l.Kind == LexiconLineKind.Entry).ToList();

        entries.Should().HaveCount(Lexicon.Default.Patterns.PatternCount);
        entries.Where((_, pattern) => !needed.Contains(pattern)).Select(e => $"{e.File} {e.Text}").Should().BeEquivalentTo(_redundant, "an entry needs a sentence in Tagging/Sentences/*.txt");
    }

    /// <summary>The patterns that match just what is marked, with no other pattern of the act doing so.</summary>
    private static IEnumerable<int> Needed(TaggedSentence sentence)
    {
        var message = DialogueTagger.Default.Tag(new Message(Speaker.Agent, sentence.Text), 0);
        var matches = new List<PatternMatch>();
        Lexicon.Default.Patterns.Match(message.Normalized, matches);
        return message.TagsOf(sentence.Act)
            .Select(t => matches.Where(m => m.Span == t.Span && Lexicon.Default.ActOf(m.Pattern) == sentence.Act).Select(m => m.Pattern).Distinct().ToList())
            .Where(patterns => patterns.Count == 1).Select(patterns => patterns[0]);
    }
}
