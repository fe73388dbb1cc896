namespace AfterSalesCoach.Scoring.Aggregation;

/// <summary>Sums over the conversations a criterion was asked of.</summary>
internal sealed class CriterionTally
{
    public long Applied { get; private set; }

    public long NotApplicable { get; private set; }

    public long KeptTenths { get; private set; }

    public long Full { get; private set; }

    public long Findings { get; set; }

    /// <param name="keptTenths">-1 where it does not apply.</param>
    public void Add(int keptTenths, int weightTenths)
    {
        if (keptTenths < 0)
        {
            NotApplicable++;
            return;
        }

        Applied++;
        KeptTenths += keptTenths;
        Full += keptTenths == weightTenths ? 1 : 0;
    }
}
