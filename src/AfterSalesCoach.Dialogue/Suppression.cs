namespace AfterSalesCoach.Dialogue;

/// <summary>A finding the author of the log has accepted: the rule and why.</summary>
public sealed record Suppression(string RuleId, string? Reason, SourcePosition? Source = null);
