using AfterSalesCoach.Dialogue;
using AfterSalesCoach.Testing;
using FluentAssertions;
using Xunit;

namespace AfterSalesCoach.Linting.Tests.Rules;

/// <summary>Neutral messages inserted into a conversation never change the verdict of a message rule.</summary>
public sealed class NeutralMessageTests
{
    private static readonly Message[] _neutral =
    [
        new(Speaker.Auto, "您好，正在为您转接人工客服"),
        new(Speaker.System, "客服已接入会话"),
        new(Speaker.Customer, "[微笑]"),
        new(Speaker.Customer, "嗯"),
        new(Speaker.Customer, "好的"),
    ];

    public static TheoryData<string> Ids => [.. RuleCatalog.All.Select(r => r.Descriptor).Where(d => d.Scope == RuleScope.Message).Select(d => d.Id)];

    [Theory]
    [MemberData(nameof(Ids))]
    public void Verdicts_stay(string id)
    {
        var rule = RuleCatalog.Find(id)!;
        var verifier = new RuleVerifier([rule]);
        foreach (var example in rule.Descriptor.Examples)
        {
            var conversation = ConversationMarkup.Parse(example.Markup).Conversation;
            var expected = Verdicts(verifier, conversation);
            foreach (var neutral in _neutral)
            {
                for (var place = 0; place <= conversation.Messages.Length; place++)
                {
                    var inserted = conversation with { Messages = conversation.Messages.Insert(place, neutral) };
                    Verdicts(verifier, inserted).Should().Equal(expected, "{0} at {1} in {2}", neutral.Text, place, example.Markup);
                }
            }
        }
    }

    /// <summary>By the text of the message, as positions move.</summary>
    private static List<(string Text, string Words)> Verdicts(RuleVerifier verifier, Conversation conversation) =>
        [.. verifier.Find(conversation).Select(m => (conversation.Messages[m.Message].Text, m.Span.Of(conversation.Messages[m.Message].Text)))];
}
