namespace AfterSalesCoach.Simulator.Records;

/// <summary>A session that can be resumed.</summary>
/// <param name="Journal">As <see cref="Scenarios.Sessions.JournalFile"/> reads it.</param>
/// <param name="Draft">What was typed but not sent.</param>
public sealed record StoredSession(long Id, string Journal, string Draft);
