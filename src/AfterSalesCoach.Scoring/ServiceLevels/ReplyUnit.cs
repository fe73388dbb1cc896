namespace AfterSalesCoach.Scoring.ServiceLevels;

/// <summary>What a reply rate counts. Platforms differ, so all three are measured and a profile says which one it means.</summary>
public enum ReplyUnit
{
    /// <summary>A customer's burst of messages and the answer to it.</summary>
    Rounds,

    /// <summary>A customer, that is a conversation.</summary>
    Persons,

    /// <summary>A single message of the customer.</summary>
    Messages,
}
