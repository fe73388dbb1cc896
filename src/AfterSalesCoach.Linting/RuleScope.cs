namespace AfterSalesCoach.Linting;

/// <summary>What a rule has to see.</summary>
public enum RuleScope
{
    /// <summary>One agent message with the messages before it.</summary>
    Message,

    /// <summary>The whole conversation with its times.</summary>
    Conversation,
}
