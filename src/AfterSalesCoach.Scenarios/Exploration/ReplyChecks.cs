using System.Collections.Immutable;
using AfterSalesCoach.Linting;
using AfterSalesCoach.Scenarios.Engine;
using AfterSalesCoach.Scenarios.Model;

namespace AfterSalesCoach.Scenarios.Exploration;

/// <summary>Holds what authors say of replies against the linter, in the place where a reply first comes up.</summary>
/// <remarks>Rules about times need the whole course of a conversation and are left out.</remarks>
internal sealed class ReplyChecks(Explorer explorer)
{
    private readonly ScenarioEngine _engine = explorer.Engine;

    public IEnumerable<PackFinding> Find()
    {
        var first = explorer.FirstAtEachNode().ToDictionary(s => s.Key.Place, s => s.First, StringComparer.Ordinal);
        return _engine.Scenario.Nodes.Where(n => first.ContainsKey(n.Id)).AsParallel().AsOrdered().SelectMany(n => CheckNode(n, first[n.Id]).ToList()).ToList();
    }

    private IEnumerable<PackFinding> CheckNode(ScenarioNode node, PathStep at)
    {
        if (node.Model is { } model && node.Picks.All(p => p.Reply != model) && Broken(at, model) is { Count: > 0 } wrong)
        {
            yield return PackTester.Finding(
                node.Position, "ASP3001", $"“{node.Id}”的示范回复会被判为 {Names(wrong)}。运行 coach lint --reply 看原因，改写 model。", $"The model reply of '{node.Id}' is flagged with {Names(wrong)}; rewrite it.", at.Moves);
        }

        foreach (var pick in node.Picks)
        {
            var found = Broken(at, pick.Reply);
            var declared = pick.Breaks.Where(IsJudged).ToList();
            if (declared.Except(found).ToList() is { Count: > 0 } missing)
            {
                yield return PackTester.Finding(
                    pick.Outcome.Position, "ASP3002", $"选项“{pick.Id}”写了违反 {Names(missing)}，linter 没有判出来。改 breaks，或把话说得更像。", $"Option '{pick.Id}' is said to break {Names(missing)}, which the linter does not find; correct breaks or the words.", Witness(at, pick));
            }

            if (found.Except(declared).ToList() is { Count: > 0 } undeclared)
            {
                yield return PackTester.Finding(
                    pick.Outcome.Position, "ASP3003", $"选项“{pick.Id}”会被判为 {Names(undeclared)}，但没写在 breaks 里。加上它，或改这句话。", $"Option '{pick.Id}' is flagged with {Names(undeclared)}, which breaks does not say; add it or change the words.", Witness(at, pick));
            }
        }
    }

    private static bool IsJudged(string id) => RuleCatalog.Find(id)?.Descriptor.Scope == RuleScope.Message;

    private ImmutableArray<Move> Witness(PathStep at, PickOption pick) =>
        _engine.PicksFor(at.State).Contains(pick) ? [.. at.Moves, new Move.Pick(at.State.At + TimeSpan.FromSeconds(30), pick.Id)] : at.Moves;

    private List<string> Broken(PathStep at, LocalizedText reply) =>
        [.. _engine.FaultsOf(at.State, _engine.TextOf(at.State, reply), at.State.At + TimeSpan.FromSeconds(30)).Distinct().Order(StringComparer.Ordinal)];

    private static string Names(IEnumerable<string> rules) => string.Join("、", rules);
}
