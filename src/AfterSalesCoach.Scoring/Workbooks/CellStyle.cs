namespace AfterSalesCoach.Scoring.Workbooks;

/// <summary>Positions in the workbook's style table.</summary>
public enum CellStyle
{
    Plain,
    Heading,
    Percent,

    /// <summary>Text that a spreadsheet would take for a formula.</summary>
    Quoted,

    /// <summary>Long text, wrapped.</summary>
    Wrapped,
}
