using System.Collections.Immutable;

namespace AfterSalesCoach.Simulator.Sessions;

/// <summary>A session looked back at, in the trainee's language; what every shell and <c>coach train --script</c> show.</summary>
/// <param name="Total">0 to 100, in tenths.</param>
/// <param name="Dimensions">Those that are graded, 0 to 100 each.</param>
/// <param name="Critical">Faults that failed the session: rules with their titles, or turns.</param>
/// <param name="Outcome">Ending, cost, rating and liability in one line.</param>
public sealed record DebriefView(
    decimal Total, bool Passed, ImmutableArray<DimensionScore> Dimensions, ImmutableArray<string> Critical, ImmutableArray<DebriefTurnView> Turns, string Outcome)
{
    /// <summary>What the pack says about the ending.</summary>
    public string? Summary { get; init; }

    /// <summary>What would have satisfied the customer.</summary>
    public string? SatisfiedBy { get; init; }

    /// <summary>The best that could be made of the scenario.</summary>
    public string? BestPossible { get; init; }
}

/// <summary>The score in one dimension.</summary>
/// <param name="Score">0 to 100.</param>
public sealed record DimensionScore(string Title, int Score);

/// <summary>One turn looked back at.</summary>
/// <param name="Number">From 1, as <see cref="Intent.TryAgainFrom"/> takes it.</param>
/// <param name="Done">What the trainee did.</param>
/// <param name="Effect">What it did to points, customer, cost and rating; may be empty.</param>
public sealed record DebriefTurnView(int Number, string Done, string Effect)
{
    /// <summary>Rules broken, a sentence each.</summary>
    public ImmutableArray<string> Findings { get; init; } = [];

    /// <summary>What the platform's rules say about an operation.</summary>
    public ImmutableArray<string> Notes { get; init; } = [];

    public string? Coach { get; init; }

    public string? Lesson { get; init; }

    /// <summary>The section of the guide the lesson rests on.</summary>
    public string? Guide { get; init; }

    /// <summary>What would have happened with the best of the moves that no rule faults; null where the turn was as good, was that move, or there is none.</summary>
    public string? Otherwise { get; init; }

    /// <summary>What a model agent would have answered; null where the turn was as good or <see cref="Otherwise"/> starts with a reply.</summary>
    public string? Model { get; init; }

    /// <summary>Whether it broke no rule and the best that could be made was still possible after it.</summary>
    public bool WasAsGood { get; init; }

    /// <summary>Whether a decision was made that could be tried again.</summary>
    public bool IsDecision { get; init; }
}
