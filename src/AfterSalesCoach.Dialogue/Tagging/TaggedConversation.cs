using System.Collections.Immutable;

namespace AfterSalesCoach.Dialogue.Tagging;

/// <summary>A conversation whose messages have been tagged.</summary>
public sealed record TaggedConversation(Conversation Conversation, ImmutableArray<TaggedMessage> Messages)
{
    public ProductCategory Category => Conversation.Category;
}
