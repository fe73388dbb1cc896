using AfterSalesCoach.ChatLogs;
using AfterSalesCoach.Cli;

namespace AfterSalesCoach.Benchmarks.Contestants;

/// <summary>Messages a second that <c>coach lint</c> takes from CSV to findings as JSONL in one thread, once the process is warm.</summary>
internal static class WarmLint
{
    public static async Task MeasureAsync(string path, TextWriter output)
    {
        var messages = ChatLogInput.Read(path, new ReadOptions(), _ => { }, Quiet()).Sum(c => c.Messages.Length);
        var seconds = await Passes.SecondsAsync(() => LintAsync(path));
        Passes.Write(output, "rate", messages / seconds);
    }

    private static async Task LintAsync(string path)
    {
        var status = await CoachCommand.RunAsync(["lint", path, "--format", "jsonl", "--threads", "1"], Quiet(), CancellationToken.None);
        if (status is not (ExitCode.Clean or ExitCode.Findings))
        {
            throw new InvalidOperationException($"coach lint ended with {status}");
        }
    }

    private static CommandConsole Quiet() => new() { Input = Stream.Null, Output = Stream.Null, ErrorWriter = TextWriter.Null };
}
