using AfterSalesCoach.Dialogue;
using AfterSalesCoach.Linting;

namespace AfterSalesCoach.Scenarios.Model;

/// <summary>The facts that the trainee sees beside the chat.</summary>
/// <param name="Order">What was bought.</param>
/// <param name="Paid">In yuan, more than 0.</param>
public sealed record CaseFile(LocalizedText Order, ProductCategory Category, decimal Paid)
{
    /// <summary>Days since the customer signed for it; null before.</summary>
    public int? DaysSinceReceipt { get; init; }

    public Warranty Warranty { get; init; }

    /// <summary>The damaged share, between 0 and 1; null where it is not about damage.</summary>
    public decimal? DamageRatio { get; init; }

    /// <summary>What the shop has promised or the platform demands.</summary>
    public LocalizedText? Policy { get; init; }
}
