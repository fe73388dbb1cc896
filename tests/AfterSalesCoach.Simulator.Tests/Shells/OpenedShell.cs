using AfterSalesCoach.Simulator.Home;
using AfterSalesCoach.Simulator.Shells;

namespace AfterSalesCoach.Simulator.Tests.Shells;

/// <summary>A shell whose scenarios are read already.</summary>
internal static class OpenedShell
{
    public static Task<int> RunAsync(this IShell shell, ITrainingHome home, ShellStart start, CancellationToken cancellation) =>
        shell.RunAsync(Task.FromResult(new TrainingOpening(home, start)), cancellation);
}
