using AfterSalesCoach.Text;

namespace AfterSalesCoach.Dialogue.Slots;

/// <summary>A share of the whole: 三成, 一半, 30%, 百分之三十, 三分之一, 两三成.</summary>
/// <param name="Span">In the normalised text.</param>
/// <param name="Value">Between 0 and 1; the lower end of a range.</param>
public sealed record RatioSlot(TextSpan Span, decimal Value)
{
    /// <summary>The upper end, at most 1; equal to <see cref="Value"/> unless approximate.</summary>
    public decimal AtMost { get; init; } = Value;

    public bool IsApproximate => AtMost > Value;
}
