using System.Collections.Immutable;

namespace AfterSalesCoach.Scoring.Workbooks;

/// <summary>What a sheet looks like.</summary>
/// <param name="Name">At most 31 characters.</param>
/// <param name="Headers">The first row, which stays in view; columns can be filtered.</param>
/// <param name="Widths">Of the columns, in characters.</param>
public sealed record SheetLayout(string Name, ImmutableArray<string> Headers, ImmutableArray<double> Widths)
{
    /// <summary>For a column that people fill in.</summary>
    public SheetChoice? Choice { get; init; }
}
