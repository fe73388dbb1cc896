namespace AfterSalesCoach.Learning.Model;

/// <summary>Joins the evidence for one rule into a calibrated probability: a logistic function of the scores (Platt 1999).</summary>
/// <param name="Words">Weight of the score of the words.</param>
/// <param name="Structure">Weight of the score of what the reply does and lacks.</param>
/// <param name="Clause">Weight of the score of the clause that speaks most for it.</param>
/// <param name="Network">Weight of the score of the network.</param>
/// <param name="Evidence">Added when patterns or the course of the conversation speak for it.</param>
/// <param name="Bias">Added always.</param>
public readonly record struct Joint(float Words, float Structure, float Clause, float Network, float Evidence, float Bias)
{
    public double Probability(RuleScores scores, bool evidence) =>
        1 / (1 + Math.Exp(-((Words * scores.Words) + (Structure * scores.Structure) + (Clause * scores.Clause) + (Network * scores.Network) + (evidence ? Evidence : 0) + Bias)));
}
