using AfterSalesCoach.Dialogue.Tagging;

namespace AfterSalesCoach.Linting;

/// <summary>A rule that needs the whole conversation with its times.</summary>
public abstract class ConversationRule : Rule
{
    public abstract IEnumerable<Diagnostic> Analyze(TaggedConversation conversation, LintSettings settings);
}
