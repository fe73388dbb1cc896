using AfterSalesCoach.Text;

namespace AfterSalesCoach.Dialogue.Slots;

/// <summary>A share of the whole: 三成, 一半, 30%, 百分之三十, 三分之一.</summary>
/// <param name="Span">In the normalised text.</param>
/// <param name="Value">Between 0 and 1.</param>
public sealed record RatioSlot(TextSpan Span, decimal Value);
