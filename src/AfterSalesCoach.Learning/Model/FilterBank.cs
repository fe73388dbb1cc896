using System.Collections.Immutable;
using AfterSalesCoach.Learning.Features;

namespace AfterSalesCoach.Learning.Model;

/// <summary>The filters that read one part of a <see cref="Transcript"/>: as many of each width, the width being the number of neighbouring characters they see.</summary>
/// <param name="Filters">Of each width; a multiple of <see cref="Lane"/>, so that vectors divide them evenly.</param>
internal sealed record FilterBank(ImmutableArray<int> Widths, int Filters)
{
    /// <summary>How many filters are worked out side by side.</summary>
    public const int Lane = 64;

    /// <summary>For each part of a transcript.</summary>
    public static ImmutableArray<FilterBank> All { get; } = [new([2, 3, 5], 320), new([2, 3], 128), new([2, 3], 128)];

    /// <summary>What all banks give together.</summary>
    public static int AllOutputs { get; } = All.Sum(bank => bank.Outputs);

    /// <summary>The filters of each width; one group lies behind the other.</summary>
    public ImmutableArray<FilterGroup> Groups { get; } =
        [.. Widths.Select((width, i) => new FilterGroup(width, i * Filters, Widths[..i].Sum() * Filters))];

    /// <summary>One value a filter.</summary>
    public int Outputs { get; } = Widths.Length * Filters;

    /// <summary>What one character adds to each filter in each of the places where the filter sees it.</summary>
    public int RowLength { get; } = Widths.Sum() * Filters;

    /// <summary>The most that a filter sees before or after the place it is counted for.</summary>
    public static int Margin { get; } = All.Max(bank => bank.Widths.Max()) / 2;

    /// <summary>How many of the characters that a filter sees stand before the place it is counted for.</summary>
    public static int Before(int width) => (width - 1) / 2;

    /// <summary>Which places of a filter lie inside the text when it is counted for one place of it, and where in the text its first place lies.</summary>
    public static (int First, int End, int Start) Window(int width, int at, int textLength)
    {
        var start = at - Before(width);
        return (Math.Max(0, -start), Math.Min(width, textLength - start), start);
    }
}
