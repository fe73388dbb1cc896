namespace AfterSalesCoach.Scenarios.Model;

/// <summary>Where a typed reply leads when a condition over it holds.</summary>
public sealed record WriteRoute(Condition When, Outcome Outcome);
