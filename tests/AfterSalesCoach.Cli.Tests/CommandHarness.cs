using System.Text;

namespace AfterSalesCoach.Cli.Tests;

/// <summary>Runs the command in process, with streams of its own.</summary>
internal sealed record CommandHarness(int ExitCode, string Output, string Error)
{
    public static Task<CommandHarness> RunAsync(params string[] arguments) => RunAsync("", arguments);

    public static Task<CommandHarness> RunAsync(string input, string[] arguments) => RunAsync(Encoding.UTF8.GetBytes(input), arguments);

    public static async Task<CommandHarness> RunAsync(byte[] input, string[] arguments)
    {
        using var output = new MemoryStream();
        await using var error = new StringWriter();
        var console = new CommandConsole { Input = new MemoryStream(input), Output = output, ErrorWriter = error };
        var exitCode = await CoachCommand.RunAsync(arguments, console, CancellationToken.None);
        return new CommandHarness(exitCode, Encoding.UTF8.GetString(output.ToArray()), error.ToString());
    }
}
