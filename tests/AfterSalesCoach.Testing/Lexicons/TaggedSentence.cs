using System.Collections.Immutable;
using System.Text;
using System.Text.RegularExpressions;
using AfterSalesCoach.Dialogue;
using AfterSalesCoach.Dialogue.Acts;
using AfterSalesCoach.Dialogue.Tagging;
using AfterSalesCoach.Testing.Corpus;

namespace AfterSalesCoach.Testing.Lexicons;

/// <summary>A sentence with every place marked where one act stands in it; a sentence without a mark does not do it.</summary>
/// <remarks>
/// <code>
/// [refuse]                  the act of the sentences that follow
/// 这个{退不了}的             plainly done
/// 也{negated:不给退}         negated, asked, conditional, quoted, joined by +
/// 退不了解的颜色             looks like it, and is not
/// </code>
/// </remarks>
/// <param name="Place">File and line, for messages.</param>
/// <param name="Markup">The sentence with its marks.</param>
public sealed partial record TaggedSentence(string Place, DialogueAct Act, string Markup)
{
    /// <summary>The sentence itself.</summary>
    public string Text { get; } = Mark().Replace(Markup, "");

    /// <summary>Every recorded sentence: one file for each lexicon.</summary>
    public static IEnumerable<TaggedSentence> Load() =>
        Directory.GetFiles(Path.Combine(Repository.Root, "tests", "AfterSalesCoach.Dialogue.Tests", "Tagging", "Sentences"), "*.txt").Order(StringComparer.Ordinal).SelectMany(Read);

    /// <summary>The sentence as <paramref name="tagger"/> marks it.</summary>
    public string MarkedBy(DialogueTagger tagger) => Render(tagger.Tag(new Message(Speaker.Agent, Text), 0));

    private static IEnumerable<TaggedSentence> Read(string path)
    {
        DialogueAct? act = null;
        var number = 0;
        foreach (var line in File.ReadLines(path))
        {
            number++;
            if (line.Length == 0 || line.StartsWith("//", StringComparison.Ordinal))
            {
                continue;
            }

            if (line[0] == '[' && line[^1] == ']')
            {
                act = LexiconLine.ActOf(line[1..^1]);
                continue;
            }

            var place = $"{Path.GetFileName(path)}:{number}";
            yield return new TaggedSentence(place, act ?? throw new FormatException($"{place}: a sentence needs an [act] above it"), line);
        }
    }

    private string Render(TaggedMessage message)
    {
        ImmutableArray<(int Start, int End, Polarity Polarity)> marks =
            [.. message.TagsOf(Act).Select(t => (message.Normalized.ToRaw(t.Span).Start, message.Normalized.ToRaw(t.Span).End, t.Polarity)).Distinct().OrderBy(m => m.Item1).ThenByDescending(m => m.Item2).ThenBy(m => m.Polarity)];
        var result = new StringBuilder();
        for (var i = 0; i <= Text.Length; i++)
        {
            foreach (var _ in marks.Where(m => m.End == i))
            {
                result.Append('}');
            }

            foreach (var mark in marks.Where(m => m.Start == i))
            {
                result.Append('{').Append(mark.Polarity == Polarity.Affirmed ? "" : $"{mark.Polarity.ToString().ToLowerInvariant().Replace(", ", "+", StringComparison.Ordinal)}:");
            }

            if (i < Text.Length)
            {
                result.Append(Text[i]);
            }
        }

        return result.ToString();
    }

    [GeneratedRegex(@"\{((negated|asked|conditional|quoted)(\+(negated|asked|conditional|quoted))*:)?|\}")]
    private static partial Regex Mark();
}
