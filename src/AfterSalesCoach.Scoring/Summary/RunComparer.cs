using System.Collections.Immutable;
using AfterSalesCoach.Linting;

namespace AfterSalesCoach.Scoring.Summary;

/// <summary>Compares two runs; see <see cref="RunComparison"/> for how a change is put down to its cause.</summary>
public static class RunComparer
{
    public static RunComparison Compare(ScoreSummary before, ScoreSummary now)
    {
        var changes = before.Rules.Select(r => r.Id).Union(now.Rules.Select(r => r.Id))
            .Select(id => Change(id, before, now))
            .OrderByDescending(c => Math.Abs(c.ScoreChange)).ThenBy(c => c.Id, StringComparer.Ordinal)
            .ToImmutableArray();
        return new RunComparison(
            before.Totals.Score.Value,
            now.Totals.Score.Value,
            Rounding.Score(now.Totals.Score.Value - before.Totals.Score.Value),
            Sum(changes, ChangeCause.Behaviour),
            Sum(changes, ChangeCause.Rules),
            Sum(changes, ChangeCause.Scorecard),
            before.Fingerprints.Engine != now.Fingerprints.Engine,
            changes,
            Agents(before, now));
    }

    private static RuleChange Change(string id, ScoreSummary before, ScoreSummary now)
    {
        var (old, current) = (before.Rules.FirstOrDefault(r => r.Id == id), now.Rules.FirstOrDefault(r => r.Id == id));
        var oldShare = old?.Conversations ?? Absent(before, id);
        var share = current?.Conversations ?? Absent(now, id);
        return new RuleChange(
            id, (current ?? old)!.Title, oldShare, share, Rounding.Rate((old?.ScoreLost ?? 0) - (current?.ScoreLost ?? 0)), CauseOf(id, before.Fingerprints, now.Fingerprints),
            oldShare is not null && share is not null && (oldShare.High < share.Low || share.High < oldShare.Low));
    }

    /// <summary>A rule that was on and found nothing has a share of none; one that was off has no share.</summary>
    private static Share? Absent(ScoreSummary run, string id) => run.Fingerprints.Rules.ContainsKey(id)
        ? Share.Of(0, RuleCatalog.Find(id)?.Descriptor.NeedsNoReply == true ? run.Totals.Conversations : run.Totals.Scored)
        : null;

    private static ChangeCause CauseOf(string id, Fingerprints before, Fingerprints now) =>
        before.Rules.GetValueOrDefault(id) != now.Rules.GetValueOrDefault(id) ? ChangeCause.Rules
        : before.Points.GetValueOrDefault(id) != now.Points.GetValueOrDefault(id) ? ChangeCause.Scorecard
        : ChangeCause.Behaviour;

    private static double Sum(ImmutableArray<RuleChange> changes, ChangeCause cause) => Rounding.Rate(changes.Where(c => c.Cause == cause).Sum(c => c.ScoreChange));

    private static ImmutableArray<AgentChange> Agents(ScoreSummary before, ScoreSummary now)
    {
        var old = before.Agents.DistinctBy(a => (a.Shop, a.Name)).ToDictionary(a => (a.Shop, a.Name));
        return
        [
            .. now.Agents
                .Where(a => old.ContainsKey((a.Shop, a.Name)))
                .Select(a => (Now: a, Before: old[(a.Shop, a.Name)].Score))
                .Select(a => new AgentChange(
                    a.Now.Shop, a.Now.Name, a.Before, a.Now.Score, Rounding.Score(a.Now.Score.Value - a.Before.Value),
                    a.Before.High < a.Now.Score.Low || a.Now.Score.High < a.Before.Low))
                .OrderBy(c => c.Change).ThenBy(c => c.Shop, StringComparer.Ordinal).ThenBy(c => c.Name, StringComparer.Ordinal),
        ];
    }
}
