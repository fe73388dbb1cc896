namespace AfterSalesCoach.Simulator.Shells;

/// <summary>A way to show training. The seam behind which other terminal libraries can stand.</summary>
public interface IShell
{
    /// <summary>Runs until the trainee leaves, who may do so before everything is read.</summary>
    /// <param name="opening">Scenarios and records being read. What it fails with comes out of here, after the terminal was given back.</param>
    /// <returns>The exit status of the process: 0, or 130 when interrupted.</returns>
    Task<int> RunAsync(Task<TrainingOpening> opening, CancellationToken cancellation);
}
