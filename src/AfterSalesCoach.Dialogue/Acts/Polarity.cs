namespace AfterSalesCoach.Dialogue.Acts;

/// <summary>How an act is put. <see cref="Affirmed"/> is the plain statement; the others may combine.</summary>
[Flags]
public enum Polarity
{
    Affirmed = 0,

    /// <summary>Under a negation: 这不是正常现象.</summary>
    Negated = 1,

    /// <summary>Asked: 是正常的吗.</summary>
    Asked = 2,

    /// <summary>Under a condition: 如果是正常的话.</summary>
    Conditional = 4,

    /// <summary>Somebody else's words: 您说的“这是正常的”.</summary>
    Quoted = 8,
}
