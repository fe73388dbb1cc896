using AfterSalesCoach.Scenarios.Model;

namespace AfterSalesCoach.Scenarios.Replays;

/// <summary>What a replay is expected to end with; what is null is not looked at.</summary>
public sealed record Expectation
{
    public string? Ending { get; init; }

    public bool? Passed { get; init; }

    public NumberRange? Total { get; init; }

    /// <summary>In yuan.</summary>
    public NumberRange? Cost { get; init; }

    public NumberRange? Rating { get; init; }

    public Liability? Liability { get; init; }
}
