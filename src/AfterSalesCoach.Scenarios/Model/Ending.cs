using AfterSalesCoach.Linting;

namespace AfterSalesCoach.Scenarios.Model;

/// <summary>How a case can end.</summary>
public sealed record Ending(string Id, EndingKind Kind, LocalizedText Title, PackPosition Position)
{
    /// <summary>The customer's last words.</summary>
    public MoodText? Says { get; init; }

    /// <summary>What the coach says of it.</summary>
    public LocalizedText? Summary { get; init; }

    public Effects Effects { get; init; } = Effects.None;

    public Points Score { get; init; }

    public bool IsGood => Kind is EndingKind.Resolved or EndingKind.Settled;
}
