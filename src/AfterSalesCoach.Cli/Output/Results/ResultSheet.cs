using AfterSalesCoach.Scoring.Workbooks;

namespace AfterSalesCoach.Cli.Output.Results;

/// <summary>A table of results, whatever it is written as.</summary>
internal sealed record ResultSheet(SheetLayout Layout, IReadOnlyList<IReadOnlyList<Cell>> Rows);
