namespace AfterSalesCoach.Dialogue;

/// <summary>What a classifier thinks of one reply and one rule.</summary>
/// <param name="Probability">Calibrated, between 0 and 1.</param>
/// <param name="Clause">The clause that speaks most for it; null when it is the reply as a whole.</param>
public readonly record struct RuleLikelihood(string RuleId, double Probability, int? Clause);
