using AfterSalesCoach.Dialogue;
using AfterSalesCoach.Dialogue.Tagging;

namespace AfterSalesCoach.Linting.Tests.Mutation;

/// <summary>One small thing made wrong.</summary>
/// <param name="Kind">What was done, for the table.</param>
/// <param name="What">Where, for the list of survivors.</param>
/// <param name="Tagger">With the lexicon as it is now.</param>
internal sealed record Mutant(string Kind, string What, DialogueTagger Tagger)
{
    public LintSettings Settings { get; init; } = LintSettings.Default;

    /// <summary>The rule that sees a reply without the other messages of its turn and without earlier replies; null for none.</summary>
    public string? Blinkered { get; init; }

    /// <summary>Adds to the threshold of one rule, where it stands by a pattern or alone.</summary>
    public (string RuleId, double Supported, double Alone)? Threshold { get; init; }

    /// <summary>The conversation as the blinkered rule sees it: what the customer said, and this reply.</summary>
    public static (Conversation Conversation, int Index) Blinker(Conversation conversation, int index)
    {
        var kept = conversation.Messages.Take(index).Where(m => m.Speaker == Speaker.Customer).ToList();
        return (conversation with { Messages = [.. kept, conversation.Messages[index]] }, kept.Count);
    }
}
