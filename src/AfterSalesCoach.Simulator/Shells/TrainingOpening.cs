using AfterSalesCoach.Simulator.Home;

namespace AfterSalesCoach.Simulator.Shells;

/// <summary>What a shell shows once it has been read.</summary>
/// <param name="Start">Where the shell begins.</param>
public sealed record TrainingOpening(ITrainingHome Home, ShellStart Start);
