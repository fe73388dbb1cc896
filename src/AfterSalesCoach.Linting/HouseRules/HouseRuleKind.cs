namespace AfterSalesCoach.Linting.HouseRules;

/// <summary>What a rule written by a shop can demand.</summary>
public enum HouseRuleKind
{
    /// <summary>Certain words are not to be said.</summary>
    Phrase,

    /// <summary>Certain words are to be said differently.</summary>
    Replace,

    /// <summary>Something has to be said (when something else was said).</summary>
    Require,

    /// <summary>One thing has to be said before another.</summary>
    Order,
}
