namespace AfterSalesCoach.Dialogue.Acts;

/// <summary>A set of dialogue acts in a pair of machine words.</summary>
public readonly record struct ActSet(ulong Low, ulong High)
{
    public static readonly ActSet Empty;

    public static ActSet Of(params ReadOnlySpan<DialogueAct> acts)
    {
        var set = Empty;
        foreach (var act in acts)
        {
            set = set.With(act);
        }

        return set;
    }

    public bool Contains(DialogueAct act) => Overlaps(Only(act));

    public bool Overlaps(ActSet other) => ((Low & other.Low) | (High & other.High)) != 0;

    public ActSet With(DialogueAct act) => this | Only(act);

    public static ActSet operator |(ActSet a, ActSet b) => new(a.Low | b.Low, a.High | b.High);

    public static ActSet BitwiseOr(ActSet left, ActSet right) => left | right;

    private static ActSet Only(DialogueAct act) => (int)act < 64 ? new(1UL << (int)act, 0) : new(0, 1UL << (int)act);
}
