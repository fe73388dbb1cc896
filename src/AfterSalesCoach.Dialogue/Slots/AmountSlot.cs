using AfterSalesCoach.Text;

namespace AfterSalesCoach.Dialogue.Slots;

/// <summary>A sum of money.</summary>
/// <param name="Span">In the normalised text.</param>
/// <param name="Yuan">In yuan, 0 or more.</param>
/// <param name="IsApproximate">几块, 十几块.</param>
public sealed record AmountSlot(TextSpan Span, decimal Yuan, bool IsApproximate);
