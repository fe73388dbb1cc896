namespace AfterSalesCoach.Learning.Model;

/// <summary>The scores of one reply for one rule, before they are joined.</summary>
/// <param name="Words">Of its words, linear.</param>
/// <param name="Structure">Of what it does and lacks, linear.</param>
/// <param name="Clause">That of the clause which speaks most for it.</param>
/// <param name="BestClause">Position of that clause.</param>
/// <param name="Network">Of its characters by the network.</param>
public readonly record struct RuleScores(float Words, float Structure, float Clause, int BestClause, float Network);
