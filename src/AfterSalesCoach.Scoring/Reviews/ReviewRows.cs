using System.Collections.Immutable;
using AfterSalesCoach.Dialogue;
using AfterSalesCoach.Linting;
using AfterSalesCoach.Scoring.Judging;

namespace AfterSalesCoach.Scoring.Reviews;

/// <summary>The rows of a sampled conversation: every finding, and every agent message without one, so that what was missed can be told too.</summary>
public static class ReviewRows
{
    private const int MostRows = 60;
    private const int LongestContext = 500;

    public static ImmutableArray<ReviewRow> Of(Conversation conversation, ScoredConversation scored, Func<string, string> mask, UserLanguage language)
    {
        var rows = ImmutableArray.CreateBuilder<ReviewRow>();
        for (var i = 0; i < conversation.Messages.Length && rows.Count < MostRows; i++)
        {
            var text = mask(conversation.Messages[i].Text);
            var found = scored.Deductions.Where(d => d.Diagnostic.MessageIndex == i).ToList();
            var template = new ReviewRow(
                scored.Brief.Number, scored.Brief.Id, i, scored.Brief.Shop, mask(conversation.Messages[i].Agent ?? ""), scored.Brief.Score, "", "", Asked(conversation, i, mask), text, "", "");
            rows.AddRange(found.Select(d => template with
            {
                Agent = d.Agent,
                RuleId = d.Diagnostic.RuleId,
                RuleTitle = d.Diagnostic.Rule.Title.In(language),
                Marked = d.Diagnostic.Span.Of(text),
                Finding = mask(d.Diagnostic.Describe(text).In(language)),
            }));
            if (found.Count == 0 && conversation.Messages[i].Speaker == Speaker.Agent)
            {
                rows.Add(template);
            }
        }

        return rows.ToImmutable();
    }

    private static string Asked(Conversation conversation, int index, Func<string, string> mask)
    {
        var before = conversation.Messages.Take(index).Where(m => m.Speaker == Speaker.Customer).TakeLast(3).Select(m => mask(m.Text));
        var text = string.Join("\n", before);
        return text.Length <= LongestContext ? text : "…" + text[^LongestContext..];
    }
}
