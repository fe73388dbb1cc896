using AfterSalesCoach.Text;

namespace AfterSalesCoach.Dialogue.Slots;

/// <summary>A sum of money.</summary>
/// <param name="Span">In the normalised text.</param>
/// <param name="Yuan">In yuan, 0 or more; the lower end of a range.</param>
/// <param name="IsApproximate">几块, 十几块, 5到10元, 100多.</param>
public sealed record AmountSlot(TextSpan Span, decimal Yuan, bool IsApproximate)
{
    /// <summary>The upper end; equal to <see cref="Yuan"/> unless approximate.</summary>
    public decimal AtMost { get; init; } = Yuan;

    /// <summary>The measure word when this is a price of one (3块一斤, 每只68元), otherwise null.</summary>
    public string? Per { get; init; }

    /// <summary>No unit was written: 给您补30. The words before it say that it is money.</summary>
    public bool IsBare { get; init; }
}
