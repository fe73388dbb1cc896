using AfterSalesCoach.Dialogue;
using AfterSalesCoach.Dialogue.Tagging;
using AfterSalesCoach.Testing;
using FluentAssertions;
using Xunit;

namespace AfterSalesCoach.Linting.Tests.Rules.Turns;

/// <summary>Rules look at the whole turn and at what was said before it, not at one message.</summary>
public sealed class TurnExampleTests
{
    public static TheoryData<string> RuleIds() => [.. TurnExamples.All.Select(e => e.RuleId)];

    [Theory]
    [MemberData(nameof(RuleIds))]
    public void The_turn_is_judged_as_a_whole(string id) => new RuleVerifier([RuleCatalog.Find(id)!]).Expect(MarkupOf(id));

    [Theory]
    [MemberData(nameof(RuleIds))]
    public void Alone_one_of_its_replies_would_be_judged_otherwise(string id)
    {
        var conversation = ConversationMarkup.Parse(MarkupOf(id)).Conversation;
        var linter = new Linter(DialogueTagger.Default, [RuleCatalog.Find(id)!], LintSettings.Default);

        Replies(conversation).Any(reply => !Blinkers.Alone(linter, conversation, reply).SequenceEqual(Blinkers.Within(linter, conversation, reply))).Should().BeTrue();
    }

    [Fact]
    public void A_message_rule_has_an_example_or_cannot_see_other_replies() =>
        RuleCatalog.All.OfType<ReplyRule>().Where(r => !RuleSight.SeesOtherReplies(r)).Select(r => r.Descriptor.Id)
            .Should().BeEquivalentTo(RuleCatalog.All.OfType<ReplyRule>().Select(r => r.Descriptor.Id).Except(TurnExamples.All.Select(e => e.RuleId)));

    private static string MarkupOf(string id) => TurnExamples.All.Single(e => e.RuleId == id).Markup;

    private static IEnumerable<int> Replies(Conversation conversation) => Enumerable.Range(0, conversation.Messages.Length).Where(i => conversation.Messages[i].Speaker == Speaker.Agent);
}
