namespace AfterSalesCoach.ChatLogs.Tables;

/// <summary>Rows of cells, one at a time.</summary>
internal interface ITable
{
    /// <summary>Line or row where the current row starts, from 1.</summary>
    int Line { get; }

    int Count { get; }

    /// <summary>False at the end, or when the rest cannot be read, which has then been reported.</summary>
    bool Read();

    /// <summary>Empty behind the last cell.</summary>
    string Cell(int index);
}
