using AfterSalesCoach.Dialogue;
using AfterSalesCoach.Dialogue.Tagging;
using FluentAssertions;
using Xunit;

namespace AfterSalesCoach.Linting.Tests.Rules;

/// <summary>Judging a conversation reply by reply, as it goes on, finds what judging all of it finds.</summary>
public sealed class LastReplyTests
{
    private static readonly Linter _linter = new(DialogueTagger.Default, RuleCatalog.All, LintSettings.Default);

    public static TheoryData<string> Ids => [.. RuleCatalog.All.Select(r => r.Descriptor.Id)];

    [Theory]
    [MemberData(nameof(Ids))]
    public void The_last_reply_is_judged_as_in_the_whole(string id)
    {
        foreach (var example in RuleCatalog.Find(id)!.Descriptor.Examples)
        {
            var all = ConversationMarkup.Parse(example.Markup).Conversation;
            var last = Array.FindLastIndex([.. all.Messages], m => m.Speaker == Speaker.Agent);
            var conversation = DialogueTagger.Default.Tag(all with { Messages = all.Messages[..(last + 1)] });

            var expected = _linter.Lint(conversation).Diagnostics.Where(d => d.MessageIndex == last || d.Rule.Scope == RuleScope.Conversation);
            _linter.LintLast(conversation).Select(d => (d.RuleId, d.MessageIndex, d.Span)).Should().Equal(expected.Select(d => (d.RuleId, d.MessageIndex, d.Span)), example.Markup);
        }
    }
}
