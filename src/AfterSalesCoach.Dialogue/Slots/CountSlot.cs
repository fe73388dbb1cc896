using AfterSalesCoach.Text;

namespace AfterSalesCoach.Dialogue.Slots;

/// <summary>So many things of a kind went wrong, out of a total where one is given: 烂了6个, 三斤里坏一斤, 10只死了4只.</summary>
/// <param name="Span">In the normalised text.</param>
/// <param name="Number">How many, more than 0.</param>
/// <param name="Unit">The measure word.</param>
/// <param name="Of">The total in the same measure, or null.</param>
public sealed record CountSlot(TextSpan Span, decimal Number, string Unit, decimal? Of)
{
    /// <summary>Between 0 and 1, where the total is known.</summary>
    public decimal? Share => Of > 0 ? Number / Of : null;
}
