namespace AfterSalesCoach.ChatLogs.Libraries;

/// <summary>A canned reply where it stands.</summary>
/// <param name="Line">Line of the file or row of the sheet, from 1.</param>
public sealed record LibraryReply(int Line, string Text);
