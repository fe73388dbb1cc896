namespace AfterSalesCoach.Simulator.Records;

/// <summary>When a scenario is to be practised again.</summary>
/// <param name="Repetitions">Passed in a row, each when it was due.</param>
/// <param name="Interval">Days from the last repetition to <paramref name="Due"/>.</param>
/// <param name="Ease">The E-factor, 1.3 or more.</param>
/// <param name="Due">The day, by the trainee's clock.</param>
public sealed record ReviewCard(int Repetitions, int Interval, double Ease, DateOnly Due);
