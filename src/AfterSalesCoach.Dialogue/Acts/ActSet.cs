namespace AfterSalesCoach.Dialogue.Acts;

/// <summary>A set of dialogue acts in one machine word pair.</summary>
public readonly record struct ActSet(UInt128 Bits)
{
    public static readonly ActSet Empty;

    public static ActSet Of(params ReadOnlySpan<DialogueAct> acts)
    {
        var bits = UInt128.Zero;
        foreach (var act in acts)
        {
            bits |= UInt128.One << (int)act;
        }

        return new ActSet(bits);
    }

    public bool Contains(DialogueAct act) => (Bits & (UInt128.One << (int)act)) != UInt128.Zero;

    public bool Overlaps(ActSet other) => (Bits & other.Bits) != UInt128.Zero;

    public ActSet With(DialogueAct act) => new(Bits | (UInt128.One << (int)act));

    public static ActSet operator |(ActSet a, ActSet b) => new(a.Bits | b.Bits);

    public static ActSet BitwiseOr(ActSet left, ActSet right) => left | right;
}
