using System.Globalization;
using AfterSalesCoach.Cli;
using AfterSalesCoach.Linting;

// The environment can bring ICU and a culture back; output has to be the same bytes everywhere.
CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.InvariantCulture;
CultureInfo.DefaultThreadCurrentCulture = CultureInfo.DefaultThreadCurrentUICulture = CultureInfo.InvariantCulture;

using var cancellation = new CancellationTokenSource();
var console = CommandConsole.OfProcess(cancellation.Token);
Console.CancelKeyPress += (_, e) =>
{
    // The first Ctrl-C lets the command tidy up, the second one ends it at once.
    e.Cancel = !cancellation.IsCancellationRequested;
    cancellation.Cancel();
};

try
{
    return await CoachCommand.RunAsync(args, console, cancellation.Token);
}
#pragma warning disable CA1031 // The last line of defence: whatever reaches it is our bug and is reported as such.
catch (Exception e)
#pragma warning restore CA1031
{
    console.Error(new LocalizedText($"程序出错了，这是我们的问题：{e.GetType().Name}：{e.Message}", $"This is our bug: {e.GetType().Name}: {e.Message}"));
    return ExitCode.Bug;
}
