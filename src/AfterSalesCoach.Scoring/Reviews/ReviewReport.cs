using System.Collections.Immutable;

namespace AfterSalesCoach.Scoring.Reviews;

/// <summary>What a review sheet that came back says.</summary>
public sealed record ReviewReport(ImmutableArray<RuleAgreement> Rules, ImmutableArray<ReviewRow> GrantedAppeals, long Reviewed, long NotReviewed, ImmutableArray<ReviewRow> NotUnderstood)
{
    /// <remarks>
    /// A message counts for a rule when the row of that rule was reviewed or, where the linter had no such row, when any row of the message was.
    /// Only rules that either side named are listed, sorted by id.
    /// </remarks>
    public static ReviewReport Of(IReadOnlyCollection<ReviewRow> rows)
    {
        var read = rows.Where(r => r.Verdict.Length > 0).Select(r => (Row: r, Verdict: Verdict.Parse(r.Verdict))).ToList();
        var reviewed = read.Where(r => r.Verdict is not null).Select(r => (r.Row, Verdict: r.Verdict!)).ToList();
        var messages = reviewed
            .GroupBy(r => (r.Row.ConversationNumber, r.Row.MessageIndex))
            .Select(g => (
                Machine: rows.Where(r => (r.ConversationNumber, r.MessageIndex) == g.Key && r.RuleId.Length > 0).Select(r => r.RuleId).ToHashSet(),
                Judged: g.Select(r => r.Row.RuleId).ToHashSet(),
                Person: g.SelectMany(r => Seen(r.Row, r.Verdict)).ToHashSet()))
            .ToList();
        var rules = messages.SelectMany(m => m.Machine.Concat(m.Person)).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal);
        return new ReviewReport(
            [.. rules.Select(rule => Agreement(rule, messages))],
            [.. reviewed.Where(r => r.Row.RuleId.Length > 0 && !Seen(r.Row, r.Verdict).Contains(r.Row.RuleId)).Select(r => r.Row)],
            reviewed.Count,
            rows.Count - read.Count,
            [.. read.Where(r => r.Verdict is null).Select(r => r.Row)]);
    }

    private static ImmutableArray<string> Seen(ReviewRow row, Verdict verdict) =>
        verdict.Agrees is true && row.RuleId.Length > 0 ? [row.RuleId] : verdict.Rules;

    private static RuleAgreement Agreement(string rule, List<(HashSet<string> Machine, HashSet<string> Judged, HashSet<string> Person)> messages)
    {
        var (both, machine, person, neither) = (0L, 0L, 0L, 0L);
        foreach (var message in messages.Where(m => !m.Machine.Contains(rule) || m.Judged.Contains(rule)))
        {
            switch (message.Machine.Contains(rule), message.Person.Contains(rule))
            {
                case (true, true):
                    both++;
                    break;
                case (true, false):
                    machine++;
                    break;
                case (false, true):
                    person++;
                    break;
                default:
                    neither++;
                    break;
            }
        }

        return new RuleAgreement(rule, both, machine, person, neither);
    }
}
