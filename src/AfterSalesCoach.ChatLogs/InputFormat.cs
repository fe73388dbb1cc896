namespace AfterSalesCoach.ChatLogs;

/// <summary>How a log is written.</summary>
public enum InputFormat
{
    /// <summary>Decided by the file's name, then by its first lines.</summary>
    Auto,

    /// <summary>One conversation a line.</summary>
    Jsonl,

    /// <summary>One message a row, separated by comma, semicolon or tab.</summary>
    Csv,

    /// <summary>One message a row, in a workbook (also the older <c>.xls</c>).</summary>
    Xlsx,

    /// <summary>Copied from a chat window: a line with name and time, then the words.</summary>
    Transcript,

    /// <summary>One agent reply a line, without a customer.</summary>
    Replies,
}
