namespace AfterSalesCoach.Testing.Corpus;

/// <summary>How often a rule was right and wrong on labelled replies.</summary>
public sealed record RuleCounts(string RuleId)
{
    public int TruePositives { get; set; }

    public int FalsePositives { get; set; }

    public int FalseNegatives { get; set; }

    /// <summary>Between 0 and 1; 1 when nothing was found.</summary>
    public double Precision => TruePositives + FalsePositives == 0 ? 1 : (double)TruePositives / (TruePositives + FalsePositives);

    /// <summary>Between 0 and 1; 1 when there was nothing to find.</summary>
    public double Recall => TruePositives + FalseNegatives == 0 ? 1 : (double)TruePositives / (TruePositives + FalseNegatives);

    public void Add(bool expected, bool found)
    {
        TruePositives += expected && found ? 1 : 0;
        FalsePositives += found && !expected ? 1 : 0;
        FalseNegatives += expected && !found ? 1 : 0;
    }

    public double F1 => Precision + Recall == 0 ? 0 : 2 * Precision * Recall / (Precision + Recall);
}
