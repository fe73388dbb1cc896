namespace AfterSalesCoach.ChatLogs.Files;

internal enum FileKind
{
    /// <summary>Text of an encoding that is to be found out.</summary>
    Text,
    Utf8,
    Utf16Little,
    Utf16Big,
    Zip,
    OldWorkbook,
    Binary,
}
