using System.Text;
using AfterSalesCoach.Dialogue;
using AfterSalesCoach.Dialogue.Tagging;
using AfterSalesCoach.Linting;
using FluentAssertions;

namespace AfterSalesCoach.Testing;

/// <summary>
/// Lints the plain text of a marked conversation, writes the findings back as markup and compares strings, so that a failure shows two
/// conversations to read.
/// </summary>
public sealed class RuleVerifier
{
    private readonly Linter _linter;

    public RuleVerifier(IEnumerable<Rule> rules, LintSettings? settings = null) =>
        _linter = new Linter(DialogueTagger.Default, rules, settings ?? LintSettings.Default);

    public static RuleVerifier Whole { get; } = new(RuleCatalog.All);

    public static RuleVerifier For<TRule>()
        where TRule : Rule, new() => new([new TRule()]);

    public void Expect(string markup)
    {
        var expected = ConversationMarkup.Parse(markup);
        Render(expected.Conversation, Find(expected.Conversation)).Should().Be(Render(expected.Conversation, expected.Marks));
    }

    public IReadOnlyList<MarkedSpan> Find(Conversation conversation) =>
        [.. ConversationMarkup.Sorted(_linter.Lint(conversation).Diagnostics.Select(d => new MarkedSpan(d.RuleId, d.MessageIndex, d.Span)))];

    /// <summary>A conversation with findings as markup; outer marks first.</summary>
    public static string Render(Conversation conversation, IEnumerable<MarkedSpan> marks)
    {
        var byMessage = marks.ToLookup(m => m.Message);
        var lines = conversation.Messages.Select((message, index) => $"{message.Speaker} {message.Agent}: {Mark(message.Text, [.. byMessage[index]])}");
        return string.Join('\n', lines);
    }

    private static string Mark(string text, List<MarkedSpan> marks)
    {
        var result = new StringBuilder();
        for (var i = 0; i <= text.Length; i++)
        {
            foreach (var mark in marks.Where(m => m.Span.End == i && m.Span.Start < i).OrderByDescending(m => m.Span.Start).ThenByDescending(m => m.RuleId, StringComparer.Ordinal))
            {
                result.Append("|}");
            }

            foreach (var mark in marks.Where(m => m.Span.Start == i).OrderByDescending(m => m.Span.End).ThenBy(m => m.RuleId, StringComparer.Ordinal))
            {
                result.Append("{|").Append(mark.RuleId).Append(':').Append(mark.Span.IsEmpty ? "|}" : "");
            }

            if (i < text.Length)
            {
                result.Append(text[i]);
            }
        }

        return result.ToString();
    }
}
