using System.Collections.Immutable;
using AfterSalesCoach.Dialogue;
using AfterSalesCoach.Dialogue.Tagging;
using AfterSalesCoach.Linting.Configuration;
using AfterSalesCoach.Linting.HouseRules;
using FluentAssertions;
using Xunit;

namespace AfterSalesCoach.Linting.Tests.HouseRules;

public sealed class HouseRuleTests
{
    [Fact]
    public void A_phrase_is_found_through_disguises() => Spans(
        "- { id: SHOP001, kind: phrase, title: 不说亲亲, phrases: [亲亲], want: [亲亲您好], accept: [您好] }",
        "好的，亲 亲稍等").Should().Equal("亲 亲");

    [Fact]
    public void Rules_over_the_limit_are_told_and_not_left_out_in_silence()
    {
        var rules = string.Concat(Enumerable.Range(0, 501).Select(i => $"  - {{ id: SHOP{i:000}, kind: phrase, title: 不说, phrases: [亲亲], want: [亲亲], accept: [您好] }}\n"));

        FluentActions.Invoking(() => HouseRuleReader.Parse("house.yml", "version: 1\nrules:\n" + rules, DialogueTagger.Default)).Should().Throw<ConfigurationException>()
            .Which.Problems.Should().ContainSingle().Which.Code.Should().Be("ASF1211");
    }

    [Fact]
    public void A_replacement_rewrites_the_whole_message()
    {
        var rule = Load("- { id: SHOP002, kind: replace, title: 全称, phrases: [退货险], with: 运费险, want: [送退货险], accept: [送运费险] }")[0];

        Lint(rule, "送您退货险，退货险免费").Should().HaveCount(2).And.OnlyContain(d => d.Rewrites[0].Text == "送您运费险，运费险免费");
    }

    [Fact]
    public void A_requirement_looks_at_the_whole_turn()
    {
        var rule = Load("- { id: SHOP003, kind: require, title: 给单号, customer: [什么时候发], phrases: [单号], want: [\"客户：什么时候发\\n客服：今天发\"], accept: [\"客户：什么时候发\\n客服：单号123\"] }")[0];
        var conversation = new Conversation("c", [new(Speaker.Customer, "什么时候发"), new(Speaker.Agent, "今天发"), new(Speaker.Agent, "晚上给您单号")]);

        new Linter(DialogueTagger.Default, [rule], LintSettings.Default).Lint(conversation).Diagnostics.Should().BeEmpty();
    }

    [Fact]
    public void An_order_marks_what_came_too_early() => Spans(
        "- { id: SHOP004, kind: order, title: 先致歉, phrases: [抱歉], before: [赔付], want: [赔付您，抱歉], accept: [抱歉，赔付您] }",
        "赔付您10元，抱歉").Should().Equal("赔付");

    [Theory]
    [InlineData("- { id: SHOP1, kind: phrase, title: t, phrases: [亲亲], want: [您好], accept: [您好] }", "ASF1203")]
    [InlineData("- { id: SHOP1, kind: phrase, title: t, phrases: [您], want: [您好], accept: [您好] }", "ASF1204")]
    [InlineData("- { id: ASC1001, kind: phrase, title: t, phrases: [您], want: [您好], accept: [好] }", "ASF1208")]
    [InlineData("- { id: SHOP1, kind: dance, title: t, phrases: [您], want: [您好], accept: [好] }", "ASF1206")]
    [InlineData("- { id: SHOP1, kind: phrase, title: t, phrases: ['(您'], want: [您好], accept: [好] }", "ASF1210")]
    [InlineData("- { id: SHOP1, kind: phrase, phrases: [您] }", "ASF1207")]
    [InlineData("- { id: SHOP1, kind: phrase, title: t, phrases: ['(a|b|c|d|e|f|g|h)(a|b|c|d|e|f|g|h)(a|b|c|d|e|f|g|h)(a|b|c|d|e|f|g|h)(a|b|c|d|e|f|g|h)'], want: [x], accept: [y] }", "ASF1210")]
    public void A_rule_that_cannot_be_trusted_is_refused(string rule, string code) =>
        FluentActions.Invoking(() => Load(rule)).Should().Throw<ConfigurationException>().Which.Problems.Should().Contain(p => p.Code == code);

    [Fact]
    public void Ids_are_unique() =>
        FluentActions.Invoking(() => Load(string.Join('\n', Enumerable.Repeat("- { id: SHOP1, kind: phrase, title: t, phrases: [亲亲], want: [亲亲], accept: [好] }", 2))))
            .Should().Throw<ConfigurationException>().Which.Problems.Should().ContainSingle(p => p.Code == "ASF1202");

    private static IEnumerable<string> Spans(string rule, string reply) => Lint(Load(rule)[0], reply).Select(d => d.Span.Of(reply));

    private static ImmutableArray<Diagnostic> Lint(HouseRule rule, string reply) =>
        new Linter(DialogueTagger.Default, [rule], LintSettings.Default).Lint(new Conversation("c", [new(Speaker.Agent, reply)])).Diagnostics;

    private static ImmutableArray<HouseRule> Load(string rules) =>
        HouseRuleReader.Parse("house.yml", "version: 1\nrules:\n" + string.Join('\n', rules.Split('\n').Select(l => "  " + l)), DialogueTagger.Default);
}
