using AfterSalesCoach.Terminal.Measuring;

namespace AfterSalesCoach.Simulator.Full.Widgets;

/// <summary>A share as a bar of text, readable without colour.</summary>
internal static class Gauge
{
    public static string Bar(decimal value, decimal most, int columns, TextWidth widths)
    {
        // Block characters are ambiguous: where they take two cells, plain characters keep the length.
        var (full, empty) = widths.AmbiguousColumns == 1 ? ('█', '░') : ('#', '.');
        var filled = most <= 0 ? 0 : (int)Math.Clamp(Math.Round(value / most * columns, MidpointRounding.AwayFromZero), value > 0 ? 1 : 0, columns);
        return new string(full, filled) + new string(empty, columns - filled);
    }
}
