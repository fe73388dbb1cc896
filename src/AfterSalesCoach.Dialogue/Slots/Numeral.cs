using AfterSalesCoach.Text;

namespace AfterSalesCoach.Dialogue.Slots;

/// <summary>A number as written: 9.9, 三十五, 十几, 3到5.</summary>
/// <param name="Span">In the normalised text.</param>
/// <param name="Low">The number, or the lower end of what it may mean.</param>
/// <param name="High">Equal to <paramref name="Low"/> unless the number is approximate or a range.</param>
public readonly record struct Numeral(TextSpan Span, decimal Low, decimal High)
{
    public bool IsApproximate => High > Low;
}
