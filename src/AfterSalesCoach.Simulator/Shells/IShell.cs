using AfterSalesCoach.Simulator.Home;

namespace AfterSalesCoach.Simulator.Shells;

/// <summary>A way to show training. The seam behind which other terminal libraries can stand.</summary>
public interface IShell
{
    /// <summary>Runs until the trainee leaves.</summary>
    /// <returns>The exit status of the process: 0, or 130 when interrupted.</returns>
    Task<int> RunAsync(ITrainingHome home, ShellStart start, CancellationToken cancellation);
}
