using AfterSalesCoach.Dialogue;
using AfterSalesCoach.Text;

namespace AfterSalesCoach.Linting.Tests.Rules.Turns;

/// <summary>A reply as a rule would judge it that saw what the customer said before it and no other message of the shop.</summary>
internal static class Blinkers
{
    public static IEnumerable<TextSpan> Alone(Linter linter, Conversation conversation, int reply)
    {
        var customer = conversation.Messages.Take(reply).Where(m => m.Speaker == Speaker.Customer).ToList();
        return Within(linter, conversation with { Messages = [.. customer, conversation.Messages[reply]] }, customer.Count);
    }

    public static IEnumerable<TextSpan> Within(Linter linter, Conversation conversation, int reply) =>
        linter.Lint(conversation).Diagnostics.Where(d => d.MessageIndex == reply).Select(d => d.Span);
}
