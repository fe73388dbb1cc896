using AfterSalesCoach.Text;

namespace AfterSalesCoach.Dialogue.Acts;

/// <summary>One dialogue act found in a message.</summary>
/// <param name="Act">What is done.</param>
/// <param name="Polarity">How it is put.</param>
/// <param name="Span">Where, in the normalised text.</param>
/// <param name="Clause">Index of the clause in which it starts.</param>
public readonly record struct ActTag(DialogueAct Act, Polarity Polarity, TextSpan Span, int Clause)
{
    public bool IsAffirmed => Polarity == Polarity.Affirmed;
}
