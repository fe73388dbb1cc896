namespace AfterSalesCoach.Learning.Evaluation;

/// <summary>How often a rule was right and wrong on labelled replies.</summary>
public sealed record RuleCounts(string RuleId)
{
    public int TruePositives { get; private set; }

    public int FalsePositives { get; private set; }

    public int FalseNegatives { get; private set; }

    /// <summary>Between 0 and 1; 1 when nothing was found.</summary>
    public double Precision => Share(TruePositives, FalsePositives);

    /// <summary>Between 0 and 1; 1 when there was nothing to find.</summary>
    public double Recall => Share(TruePositives, FalseNegatives);

    public double F1 => TruePositives == 0 ? 0 : 2.0 * TruePositives / ((2 * TruePositives) + FalsePositives + FalseNegatives);

    public (double Low, double High) PrecisionInterval => WilsonInterval.Of(TruePositives, TruePositives + FalsePositives);

    public (double Low, double High) RecallInterval => WilsonInterval.Of(TruePositives, TruePositives + FalseNegatives);

    /// <summary>How many replies the annotators marked.</summary>
    public int Positives => TruePositives + FalseNegatives;

    public void Add(bool expected, bool found)
    {
        TruePositives += expected && found ? 1 : 0;
        FalsePositives += found && !expected ? 1 : 0;
        FalseNegatives += expected && !found ? 1 : 0;
    }

    private static double Share(int right, int other) => right + other == 0 ? 1 : (double)right / (right + other);
}
