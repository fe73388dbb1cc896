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
        entries.Where((_, pattern) => !needed.Contains(pattern)).Select(e => $"{e.File} {e.Text}").Should().BeEmpty("an entry needs a sentence in Tagging/Sentences/*.txt");
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
