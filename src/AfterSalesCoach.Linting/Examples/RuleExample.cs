namespace AfterSalesCoach.Linting;

/// <summary>A conversation in markup that a rule flags or accepts.</summary>
/// <remarks>See <see cref="ConversationMarkup"/> for the notation. The last agent message is the one in question.</remarks>
public sealed record RuleExample
{
    private RuleExample(string markup, string? rewritten) => (Markup, Rewritten) = (markup, rewritten);

    public string Markup { get; }

    /// <summary>For a flagged example: a whole message to send instead of the last agent message. Lints clean itself.</summary>
    public string? Rewritten { get; }

    public bool IsFlagged => Rewritten is not null;

    public static RuleExample Flags(string markup, string rewritten) => new(markup, rewritten);

    public static RuleExample Accepts(string markup) => new(markup, null);
}
