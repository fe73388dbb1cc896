using AfterSalesCoach.Dialogue;
using AfterSalesCoach.Linting;

namespace AfterSalesCoach.Testing;

/// <summary>A flagged example with its rewrite put in: for the last agent message, or as the answer that the customer is waiting for.</summary>
public sealed record RewrittenExample(Conversation Conversation, int Index)
{
    public static RewrittenExample Of(RuleExample example)
    {
        var conversation = ConversationMarkup.Parse(example.Markup).Conversation;
        var message = new Message(Speaker.Agent, example.Rewritten!);
        var last = conversation.Messages.ToList().FindLastIndex(m => m.Speaker == Speaker.Agent);
        var waiting = conversation.Messages.ToList().FindLastIndex(m => m.Speaker == Speaker.Customer) > last;
        return last < 0 || waiting
            ? new RewrittenExample(conversation with { Messages = conversation.Messages.Add(message) }, conversation.Messages.Length)
            : new RewrittenExample(conversation with { Messages = conversation.Messages.SetItem(last, conversation.Messages[last] with { Text = message.Text }) }, last);
    }
}
