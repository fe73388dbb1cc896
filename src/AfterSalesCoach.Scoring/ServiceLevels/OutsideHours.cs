namespace AfterSalesCoach.Scoring.ServiceLevels;

/// <summary>What becomes of a question asked outside service hours.</summary>
public enum OutsideHours
{
    /// <summary>It is in no rate.</summary>
    Exclude,

    /// <summary>It counts, and its clock starts at the next opening. Needs <see cref="WaitClock.Service"/>.</summary>
    NextOpening,
}
