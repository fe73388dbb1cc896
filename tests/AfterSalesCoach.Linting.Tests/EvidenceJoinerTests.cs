using System.Collections.Immutable;
using AfterSalesCoach.Dialogue;
using AfterSalesCoach.Dialogue.Tagging;
using AfterSalesCoach.Linting.Confidence;
using FluentAssertions;
using Xunit;

namespace AfterSalesCoach.Linting.Tests;

public sealed class EvidenceJoinerTests
{
    private static readonly double _threshold = OperatingPoint.Of("ASC1002")!.Supported;

    [Fact]
    public void A_likely_finding_of_a_rule_stays_with_its_words_and_gets_the_probability()
    {
        var found = Lint(new Fixed("ASC1002", 0.99, null), "这是正常的，您放心").Should().ContainSingle().Which;
        (found.Span.Of("这是正常的，您放心"), found.Confidence, found.Origin).Should().Be(("这是正常的", 0.99, DiagnosticOrigin.Pattern));
    }

    [Fact]
    public void An_unlikely_finding_of_a_rule_is_dropped() => Lint(new Fixed("ASC1002", _threshold - 0.01, null), "这是正常的").Should().BeEmpty();

    [Theory]
    [InlineData("滚")]
    [InlineData("SB")]
    [InlineData("真对不起，给我滚远点")]
    [InlineData("你 神 经 病 吧")]
    public void Plain_abuse_stands_whatever_the_classifier_thinks(string reply) =>
        Lint(new Fixed("ASC1005", 0.01, null), reply).Should().Contain(d => d.RuleId == "ASC1005").Which.Severity.Should().Be(Severity.Error);

    [Theory]
    [InlineData("滚筒洗衣机要先拆运输螺栓")]
    [InlineData("水滚开了再下面")]
    [InlineData("订单号SB20261001")]
    public void What_only_looks_like_abuse_is_none(string reply) => Lint(new Fixed("ASC1005", 0.01, null), reply).Should().NotContain(d => d.RuleId == "ASC1005");

    [Fact]
    public void What_only_the_classifier_sees_lies_on_the_clause_that_speaks_for_it()
    {
        var found = Lint(new Fixed("ASC1002", 0.99, 1), "您好，图我看了，谢谢").Should().ContainSingle().Which;
        (found.Span.Of("您好，图我看了，谢谢"), found.Origin).Should().Be(("图我看了", DiagnosticOrigin.Classifier));
    }

    [Fact]
    public void What_is_missing_from_one_message_may_stand_in_the_next() =>
        Lint(new Fixed("ASC1002", 0.99, null), "图我看了", "抱歉，给您退款").Should().BeEmpty();

    [Fact]
    public void Rules_the_classifier_does_not_know_stand_alone() => Lint(new Fixed("ASC9999", 0.99, null), "这是正常的").Should().ContainSingle();

    [Fact]
    public void A_canned_reply_is_left_to_the_rules()
    {
        var conversation = new Conversation("c", [new Message(Speaker.Agent, "这是正常的")]);
        new Linter(DialogueTagger.Default, [RuleCatalog.Find("ASC1002")!, RuleCatalog.Find("ASC1005")!], LintSettings.Default, new Fixed("ASC1002", 0, null))
            .Lint(conversation).Diagnostics.Should().ContainSingle();
    }

    [Theory]
    [InlineData("坏的给您退25元，您看行吗", 0)]
    [InlineData("坏的给您退15元，您看行吗", 1)]
    [InlineData("坏的给您退三成，您看行吗", 0)]
    [InlineData("坏了四分之一，给您退一成", 1)]
    public void A_sum_or_share_that_covers_the_loss_is_not_called_too_small(string reply, int findings)
    {
        var conversation = new Conversation("c", [new Message(Speaker.Customer, "四斤枇杷坏了一斤，付了80元"), new Message(Speaker.Agent, reply)]) { Category = ProductCategory.Fresh };
        new Linter(DialogueTagger.Default, [RuleCatalog.Find("ASC3003")!], LintSettings.Default, new Fixed("ASC3003", 0.99, 0))
            .Lint(conversation).Diagnostics.Should().HaveCount(findings);
    }

    private static ImmutableArray<Diagnostic> Lint(IReplyClassifier classifier, params string[] replies)
    {
        var messages = replies.Select(r => new Message(Speaker.Agent, r)).Prepend(new Message(Speaker.Customer, "桃子上面好多虫眼"));
        var conversation = new Conversation("c", [.. messages]) { Category = ProductCategory.Fresh };
        return new Linter(DialogueTagger.Default, [RuleCatalog.Find("ASC1002")!, RuleCatalog.Find("ASC1005")!], LintSettings.Default, classifier).Lint(conversation).Diagnostics;
    }

    private sealed class Fixed(string rule, double probability, int? clause) : IReplyClassifier
    {
        public IReadOnlyList<RuleLikelihood> Classify(TaggedConversation conversation, int index, IReadOnlyCollection<string> evidence) =>
            [new RuleLikelihood(rule, probability, clause)];
    }
}
