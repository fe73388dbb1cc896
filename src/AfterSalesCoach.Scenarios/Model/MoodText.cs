using AfterSalesCoach.Linting;

namespace AfterSalesCoach.Scenarios.Model;

/// <summary>What the customer says, worded by mood.</summary>
public sealed record MoodText(LocalizedText Calm, LocalizedText Annoyed, LocalizedText Angry)
{
    public MoodText(LocalizedText always)
        : this(always, always, always)
    {
    }

    /// <summary>Whether the mood changes the words; where it does not, the customer's own interjections are put in front.</summary>
    public bool Varies => Calm != Annoyed || Calm != Angry;

    public LocalizedText For(Mood mood) => mood switch { Mood.Calm => Calm, Mood.Annoyed => Annoyed, _ => Angry };
}
