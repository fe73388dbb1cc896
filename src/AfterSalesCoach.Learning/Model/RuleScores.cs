namespace AfterSalesCoach.Learning.Model;

/// <summary>The linear scores of one reply for one rule, before they are joined.</summary>
/// <param name="Clause">That of the clause which speaks most for it.</param>
/// <param name="BestClause">Position of that clause.</param>
public readonly record struct RuleScores(float Words, float Structure, float Clause, int BestClause);
