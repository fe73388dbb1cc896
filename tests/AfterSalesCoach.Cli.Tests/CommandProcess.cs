using System.Diagnostics;

namespace AfterSalesCoach.Cli.Tests;

/// <summary>Runs the command as a process of its own, under a shell: for what the streams and variables of a process decide.</summary>
internal static class CommandProcess
{
    private static readonly TimeSpan _patience = TimeSpan.FromMinutes(1);

    /// <param name="redirections">What the shell does with the streams, such as <c>&lt;&amp;-</c>.</param>
    public static CommandHarness Run(string redirections, (string Name, string Value)? variable, params IEnumerable<string> arguments) =>
        Shell($"exec dotnet \"$0\" \"$@\" {redirections}", variable, arguments);

    /// <param name="script">The command is its <c>$0</c>.</param>
    public static CommandHarness Shell(string script, (string Name, string Value)? variable, params IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo("sh")
        {
            ArgumentList = { "-c", script, typeof(CoachCommand).Assembly.Location },
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        arguments.ToList().ForEach(start.ArgumentList.Add);
        if (variable is { } set)
        {
            start.Environment[set.Name] = set.Value;
        }

        using var process = Process.Start(start)!;
        var (output, error) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        if (!process.WaitForExit(_patience))
        {
            process.Kill(entireProcessTree: true);
        }

        process.WaitForExit();
        return new CommandHarness(process.ExitCode, output.GetAwaiter().GetResult(), error.GetAwaiter().GetResult());
    }
}
