using System.Collections.Immutable;

namespace AfterSalesCoach.Cli.Commands;

/// <summary>A course of values in one line of block characters, from the lowest to the highest of them.</summary>
internal static class Sparkline
{
    private const string Blocks = "▁▂▃▄▅▆▇█";

    /// <returns>A dot for a missing value; the middle where all are the same.</returns>
    public static string Draw(ImmutableArray<double?> values)
    {
        var (low, high) = (values.Min() ?? 0, values.Max() ?? 0);
        return string.Concat(values.Select(v =>
            v is not { } value ? '·' : high - low < 1e-9 ? Blocks[3] : Blocks[(int)Math.Round((value - low) / (high - low) * (Blocks.Length - 1))]));
    }
}
