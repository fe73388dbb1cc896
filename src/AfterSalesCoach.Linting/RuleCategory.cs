namespace AfterSalesCoach.Linting;

/// <summary>The thousands digit of a rule id.</summary>
public enum RuleCategory
{
    Wording = 1,
    Evidence = 2,
    Handling = 3,
    Timeliness = 4,
    Safety = 5,
    Resolution = 6,

    /// <summary>Rules a shop wrote itself.</summary>
    House = 9,
}
