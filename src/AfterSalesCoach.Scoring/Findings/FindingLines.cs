using System.Collections.Immutable;
using System.Globalization;
using AfterSalesCoach.Dialogue;
using AfterSalesCoach.Linting;
using AfterSalesCoach.Scoring.Judging;
using AfterSalesCoach.Scoring.Scorecards;
using AfterSalesCoach.Scoring.Summary;

namespace AfterSalesCoach.Scoring.Findings;

/// <summary>Writes and reads <c>findings.jsonl</c>.</summary>
public static class FindingLines
{
    public static IEnumerable<FindingRow> Rows(
        Conversation conversation, ScoredConversation scored, Scorecard scorecard, Func<string, string> mask, UserLanguage language)
    {
        foreach (var group in scored.Deductions.GroupBy(d => d.Diagnostic.MessageIndex))
        {
            var message = conversation.Messages[group.Key];
            var text = mask(message.Text);
            foreach (var deduction in group)
            {
                yield return Row(deduction, message, text, scored, scorecard, mask, language);
            }
        }
    }

    /// <summary>One line, with its line feed.</summary>
    public static byte[] Line(FindingRow row) => SummaryJson.Line(row);

    /// <summary>The rows of a file this version wrote.</summary>
    public static IEnumerable<FindingRow> Read(string path) => File.ReadLines(path).Select(line => SummaryJson.ReadLine<FindingRow>(line));

    private static FindingRow Row(
        Deduction deduction, Message message, string text, ScoredConversation scored, Scorecard scorecard, Func<string, string> mask, UserLanguage language)
    {
        var diagnostic = deduction.Diagnostic;
        return new FindingRow
        {
            ConversationId = scored.Brief.Id,
            ConversationNumber = scored.Brief.Number,
            MessageIndex = diagnostic.MessageIndex,
            RuleId = diagnostic.RuleId,
            Severity = diagnostic.Severity.ToString().ToLowerInvariant(),
            Start = diagnostic.Span.Start,
            End = diagnostic.Span.End,
            Text = diagnostic.Span.Of(text),
            Message = mask(diagnostic.Describe(text).In(language)),
            Confidence = Math.Round(diagnostic.Confidence, 3),
            Origin = diagnostic.Origin.ToString().ToLowerInvariant(),
            Shop = scored.Brief.Shop,
            Agent = deduction.Agent,
            Time = message.HasDate ? message.Time : null,
            Criterion = deduction.Criterion < 0 ? "" : scorecard.Criteria[deduction.Criterion].Id,
            Points = scored.Scored ? deduction.PointTenths / 10.0 : null,
            ScoreLost = scored.Scored ? deduction.ScoreTenths / 10.0 : null,
            AutoFail = deduction.AutoFail,
            Score = scored.Scored ? scored.ScoreTenths / 10.0 : null,
            Source = message.Source is { } source ? $"{mask(Path.GetFileName(source.File))}:{source.Line.ToString(CultureInfo.InvariantCulture)}" : null,
            Rewrites = diagnostic.Rewrites.Select(r => mask(r.Text)).ToImmutableArray(),
        };
    }
}
