using System.Globalization;
using AfterSalesCoach.Linting;

namespace AfterSalesCoach.Scoring.Judging;

/// <summary>How much a conversation wants reading by a lead, and why.</summary>
/// <remarks>
/// 100 for a failed conversation, plus the score lost (0 to 100), plus 20 for each finding about people's safety (at most 60), plus 5 for each
/// error (at most 40). Ours, not taken from a source: what endangers people or money comes first, then what went wrong most.
/// </remarks>
internal static class Urgency
{
    public static double Of(IReadOnlyCollection<Deduction> deductions, int scoreTenths, bool autoFailed)
    {
        if (deductions.Count == 0)
        {
            return 0;
        }

        var safety = deductions.Count(d => d.Diagnostic.Rule.Category == RuleCategory.Safety);
        var errors = deductions.Count(d => d.Diagnostic.Severity == Severity.Error);
        return (autoFailed ? 100 : 0) + (100 - (scoreTenths / 10.0)) + Math.Min(60, 20 * safety) + Math.Min(40, 5 * errors);
    }

    public static LocalizedText Reason(IReadOnlyCollection<Deduction> deductions)
    {
        if (deductions.Count == 0)
        {
            return new("没有发现问题", "nothing found");
        }

        var worst = deductions
            .GroupBy(d => d.Diagnostic.RuleId, StringComparer.Ordinal)
            .OrderByDescending(g => g.Any(d => d.AutoFail)).ThenByDescending(g => g.Sum(d => d.ScoreTenths)).ThenBy(g => g.Key, StringComparer.Ordinal)
            .ToList();
        var named = worst.Take(3).Select(g => (Text: g.First().Diagnostic.Rule.Title, Count: g.Count(), Fails: g.Any(d => d.AutoFail))).ToList();
        return new(
            string.Join("、", named.Select(n => $"{n.Text.Chinese}{Times(n.Count)}{(n.Fails ? "（一票否决）" : "")}")) + (worst.Count > 3 ? "等" : ""),
            string.Join(", ", named.Select(n => $"{n.Text.English}{Times(n.Count)}{(n.Fails ? " (fails)" : "")}")) + (worst.Count > 3 ? " …" : ""));
    }

    private static string Times(int count) => count == 1 ? "" : string.Create(CultureInfo.InvariantCulture, $" ×{count}");
}
