namespace AfterSalesCoach.Scoring.Aggregation;

/// <summary>Sums over the findings of a rule.</summary>
internal sealed class RuleTally
{
    public long Findings { get; private set; }

    public long Conversations { get; set; }

    /// <summary>Conversations in which no agent wrote.</summary>
    public long Unscored { get; set; }

    public long PointTenths { get; private set; }

    public long ScoreTenths { get; private set; }

    public void Add(int pointTenths, int scoreTenths)
    {
        Findings++;
        PointTenths += pointTenths;
        ScoreTenths += scoreTenths;
    }
}
