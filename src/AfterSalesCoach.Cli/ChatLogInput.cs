using AfterSalesCoach.ChatLogs;
using AfterSalesCoach.Dialogue;

namespace AfterSalesCoach.Cli;

/// <summary>Conversations of a path argument: a file, a folder, or <c>-</c> for standard input.</summary>
internal static class ChatLogInput
{
    public static IEnumerable<Conversation> Read(string path, ReadOptions options, Action<LogProblem> report, CommandConsole console)
    {
        var reader = new ChatLogReader(options, report);
        return path == "-" ? reader.Read(console.Input, "<stdin>") : reader.Read(path);
    }
}
