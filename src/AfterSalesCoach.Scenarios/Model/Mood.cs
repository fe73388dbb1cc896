namespace AfterSalesCoach.Scenarios.Model;

/// <summary>How the customer speaks, by the patience that is left.</summary>
public enum Mood
{
    /// <summary>More than two thirds of the patience is left.</summary>
    Calm,

    /// <summary>More than a third is left.</summary>
    Annoyed,

    Angry,
}
