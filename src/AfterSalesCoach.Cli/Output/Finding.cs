using System.Collections.Immutable;
using AfterSalesCoach.Dialogue;
using AfterSalesCoach.Linting;

namespace AfterSalesCoach.Cli.Output;

/// <summary>A diagnostic with the words that may be shown: masked unless the user asked otherwise. Masking keeps lengths, so spans fit.</summary>
internal sealed record Finding(Conversation Conversation, Diagnostic Diagnostic, string ShownText, ImmutableArray<RewriteSuggestion> Rewrites)
{
    /// <summary>What the finding rests on; null unless the user asked.</summary>
    public LocalizedText? Explanation { get; init; }

    /// <summary>Position of the message as people count, from 1; <c>message_index</c> of the formats for programs counts from 0.</summary>
    public int MessageNumber => Diagnostic.MessageIndex + 1;

    public Message Message => Conversation.Messages[Diagnostic.MessageIndex];

    public string MarkedText => Diagnostic.Span.Of(ShownText);

    /// <summary>Where the message stands, or where the conversation starts; null for text from the command line.</summary>
    public SourcePosition? Source => Message.Source ?? Conversation.Source;

    public string Describe(UserLanguage language) => Diagnostic.Describe(ShownText).In(language);
}
