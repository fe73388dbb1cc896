using AfterSalesCoach.Terminal.Input;
using AfterSalesCoach.Terminal.Measuring;

namespace AfterSalesCoach.Terminal.Hosting;

/// <summary>Asks a terminal how wide it makes East Asian Ambiguous characters: one is printed and the position of the cursor asked for.</summary>
/// <remarks>The answer comes among the keys, later or never; until then <see cref="TextWidth.Default"/> holds. What it prints has to be cleared by a whole frame.</remarks>
public sealed class AmbiguousWidthProbe
{
    private int _quotation;
    private int _answers;

    /// <summary>A quotation mark, then a box line: some terminals treat them differently.</summary>
    public static ReadOnlySpan<byte> Question => "\e[2;1H“\e[6n\e[2;1H─\e[6n"u8;

    /// <summary>Takes an answer.</summary>
    /// <returns>True when it was the last and <see cref="Widths"/> is known.</returns>
    public bool TryTake(CursorPositionEvent answer)
    {
        if (answer.X is not (1 or 2) || ++_answers > 2)
        {
            return false;
        }

        if (_answers == 1)
        {
            _quotation = answer.X;
            return false;
        }

        Widths = (_quotation, answer.X) switch { (1, 1) => TextWidth.Narrow, (2, 2) => TextWidth.Wide, _ => TextWidth.Default };
        return true;
    }

    public TextWidth Widths { get; private set; } = TextWidth.Default;
}
