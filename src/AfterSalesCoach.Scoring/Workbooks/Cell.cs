namespace AfterSalesCoach.Scoring.Workbooks;

/// <summary>A cell to write: words or a number.</summary>
public readonly record struct Cell(string? Text, double? Number, CellStyle Style = CellStyle.Plain)
{
    public static implicit operator Cell(string text) => new(text, null);

    public static implicit operator Cell(double number) => new(null, number);

    /// <summary>A share between 0 and 1, shown in per cent; empty when null.</summary>
    public static Cell Percent(double? share) => new(null, share, CellStyle.Percent);

    public static Cell Heading(string text) => new(text, null, CellStyle.Heading);
}
