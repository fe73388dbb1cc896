namespace AfterSalesCoach.Scoring.Summary;

/// <param name="Clear">The two 95 % intervals do not overlap.</param>
public sealed record AgentChange(string Shop, string Name, MeanScore Before, MeanScore Now, double Change, bool Clear);
