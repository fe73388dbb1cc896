namespace AfterSalesCoach.Learning.Model;

/// <summary>Joins the evidence for one rule into a calibrated probability: a logistic function of the scores (Platt 1999).</summary>
/// <param name="Whole">Weight of the score of the whole reply.</param>
/// <param name="Clause">Weight of the score of the clause that speaks most for it.</param>
/// <param name="Evidence">Added when patterns or the course of the conversation speak for it.</param>
/// <param name="Bias">Added always.</param>
public readonly record struct Joint(float Whole, float Clause, float Evidence, float Bias)
{
    public double Probability(float whole, float clause, bool evidence) =>
        1 / (1 + Math.Exp(-((Whole * whole) + (Clause * clause) + (evidence ? Evidence : 0) + Bias)));
}
