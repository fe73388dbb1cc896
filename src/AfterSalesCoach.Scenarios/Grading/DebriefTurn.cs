using System.Collections.Immutable;
using AfterSalesCoach.Linting;
using AfterSalesCoach.Scenarios.Engine;
using AfterSalesCoach.Scenarios.Model;

namespace AfterSalesCoach.Scenarios.Grading;

/// <summary>What is to be said about one turn.</summary>
/// <param name="Number">From 1.</param>
/// <param name="Node">Where it was.</param>
/// <param name="Best">The best that could have been made of the situation; null when nothing led anywhere.</param>
public sealed record DebriefTurn(int Number, Turn Turn, ScenarioNode Node, Mood MoodBefore, Mood MoodAfter, BestBranch? Best)
{
    /// <summary>Whether no rule was broken and what could have been made can still be made afterwards, or nearly.</summary>
    public bool WasAsGood { get; init; }

    /// <summary>The best of the branches that start with a move no rule faults; null where there is none or the turn was as good.</summary>
    public BestBranch? Advised { get; init; }

    /// <summary>The section of the guide that the node rests on.</summary>
    public GuideReference? Guide => Node.Guide;

    public LocalizedText? Model => Node.Model;

    public int PatienceChange => Turn.After.Patience - Turn.Before.Patience;

    /// <summary>In yuan.</summary>
    public decimal CostChange => Turn.After.Cost - Turn.Before.Cost;

    /// <summary>In stars.</summary>
    public decimal RatingChange => Turn.After.Rating - Turn.Before.Rating;

    /// <summary>Points of this turn by dimension, before bounds.</summary>
    public Points PointsChange => Turn.Changes.Aggregate(default(Points), (sum, c) => sum + Points.Of(c.Dimension, c.Value));

    /// <summary>Sections behind the rules that were broken.</summary>
    public ImmutableArray<GuideReference> RuleGuides => [.. Turn.Broken.SelectMany(id => RuleCatalog.Find(id)?.Descriptor.Guides ?? []).Distinct()];
}
