using System.Globalization;
using AfterSalesCoach.Dialogue.Acts;
using AfterSalesCoach.Linting;
using AfterSalesCoach.Scenarios.Engine;
using AfterSalesCoach.Scenarios.Model;
using AfterSalesCoach.Scenarios.Reading;
using FluentAssertions;
using Xunit;

namespace AfterSalesCoach.Scenarios.Tests.Engine;

public sealed class ScenarioEngineTests
{
    [Fact]
    public void A_reply_that_says_nothing_is_asked_about_and_costs_patience_from_the_second_on()
    {
        var engine = Engine();
        var first = engine.Step(engine.Start(), Say("今天天气不错", 30));
        var second = engine.Step(first.After, Say("明天也不错", 60));

        (first.IsUnclear, first.After.NodeId, first.After.Patience).Should().Be((true, "opening", 4));
        first.Shown[^1].Text.Should().Contain("没听明白");
        second.After.Patience.Should().Be(3);
    }

    [Fact]
    public void Being_in_time_earns_once_a_node_however_often_it_is_asked_about()
    {
        var engine = Engine();
        var first = engine.Step(engine.Start(), Say("今天天气不错", 30));
        var second = engine.Step(first.After, Say("明天也不错", 60));

        first.Changes.Where(c => c.Dimension == Dimension.Response).Select(c => c.Value).Should().Equal(Tariff.OnTime);
        second.Changes.Where(c => c.Dimension == Dimension.Response).Should().BeEmpty();
    }

    [Fact]
    public void A_hint_costs_its_points_once()
    {
        var engine = Engine("    lesson: 别拖拉\n", "    lesson: 别拖拉\n    hint: { text: 先认错, cost: 7 }\n");
        var angry = engine.Step(engine.Start(), new Move.Pick(TimeSpan.FromSeconds(30), "bad")).After;

        var first = engine.Step(angry, new Move.Hint(TimeSpan.FromSeconds(40)));
        var second = engine.Step(first.After, new Move.Hint(TimeSpan.FromSeconds(50)));

        first.Hint!.Text.Chinese.Should().Be("先认错");
        first.After.Held.Should().Be(angry.Held.Plus(new Points(0, -7, 0, -7, -7, 0, -7)), "graded dimensions pay");
        (second.Hint, second.After.Held).Should().Be((first.Hint, first.After.Held));
    }

    [Fact]
    public void A_customer_who_is_short_of_patience_puts_it_otherwise()
    {
        var engine = Engine();

        engine.Step(engine.Start(), new Move.Pick(TimeSpan.FromSeconds(30), "bad")).Shown[^1].Text.Should().Be("我要投诉你们！");
        engine.Step(engine.Start(), new Move.Pick(TimeSpan.FromSeconds(30), "talk")).Shown[^1].Text.Should().Be("您看着办吧。");
    }

    [Theory]
    [InlineData("我不想等了。", "Customer 哎，我不想等了。")]
    [InlineData("（第二天）我不想等了。", "System 第二天", "Customer 哎，我不想等了。")]
    [InlineData("（第二天）（11:20，她没点。） 我不想等了。", "System 第二天", "System 11:20，她没点。", "Customer 哎，我不想等了。")]
    [InlineData("（第二天）[照片] 您看。", "System 第二天", "Customer [照片] 哎，您看。")]
    [InlineData("[照片] [录屏] 您看。", "Customer [照片] [录屏] 哎，您看。")]
    [InlineData("（电话响到头没人接。）", "System 电话响到头没人接。")]
    [InlineData("【物流】已签收", "System 【物流】已签收")]
    [InlineData("（）【物流】已签收", "System 【物流】已签收")]
    [InlineData("（没有收尾", "Customer 哎，（没有收尾")]
    [InlineData("（ ）", "Customer ")]
    [InlineData(" ", "Customer ")]
    public void An_interjection_stands_before_what_is_said_and_what_is_told_is_not_the_customers(string says, params string[] shown)
    {
        var engine = Engine("says: { calm: 您看着办吧。, angry: 我要投诉你们！ }", $"says: \"{says}\"", "customer: { use: li, patience: 4 }", "customer: { use: li, patience: 4, annoyed_leads: [哎，], angry_leads: [哎，] }");

        engine.Step(engine.Start(), new Move.Pick(TimeSpan.FromSeconds(30), "bad")).Shown.Skip(1).Select(m => $"{m.Speaker} {m.Text}").Should().Equal(shown);
    }

    [Theory]
    [InlineData("16:00", "10-12 16:00")]
    [InlineData("+1d 9:15", "10-13 09:15")]
    [InlineData("9:00", "10-12 10:00")]
    public void A_node_may_wait_for_its_time_and_the_customer_is_not_kept_waiting_by_that(string time, string shown)
    {
        var engine = Engine(
            "  angry:\n", $"  angry:\n    not_before: \"{time}\"\n", "customer: { use: li, patience: 4 }", "customer: { use: li, patience: 4 }\nclock: { starts_at: \"2026-10-12 10:00\" }");

        var angry = engine.Step(engine.Start(), new Move.Pick(TimeSpan.FromSeconds(30), "talk"));
        var answer = engine.Step(angry.After, new Move.Pick(TimeSpan.FromSeconds(60), "recover"));

        angry.Shown[^1].Time!.Value.ToString("MM-dd HH:mm", CultureInfo.InvariantCulture).Should().Be(shown);
        answer.Broken.Should().BeEmpty();
        answer.After.FollowUps.Should().Be(0);
    }

    [Fact]
    public void Words_come_in_the_language_of_the_session_and_in_Chinese_where_there_is_no_other()
    {
        using var folder = new TemporaryFolder();
        var scenario = SoundPack.Load(folder, "says: 买的两瓶洗发水，只收到一瓶，少发了！", "says: { zh: 少发了一瓶！, en: \"One of two bottles is missing, {customer} says\" }").OrThrow().Scenarios.Single();

        var english = new ScenarioEngine(scenario, Judges.Rules, 1, UserLanguage.English);

        english.Start().Transcript.ToArray()[0].Text.Should().Be("One of two bottles is missing, 李先生 says");
        english.TextOf(english.Start(), scenario.Node("angry").Model!.Value).Should().StartWith("对不起");
        new ScenarioEngine(scenario, Judges.Rules, 1).Start().Transcript.ToArray()[0].Text.Should().Be("少发了一瓶！");
    }

    [Fact]
    public void Phrases_are_drawn_by_the_seed_and_stay()
    {
        string Settled(int seed)
        {
            var engine = new ScenarioEngine(SoundPack.Scenario(), Judges.Rules, seed);
            return engine.Step(engine.Start(), new Move.Pick(TimeSpan.FromSeconds(30), "good")).Shown[^1].Text;
        }

        var drawn = Enumerable.Range(0, 20).Select(Settled).ToList();
        drawn.Distinct().Should().BeEquivalentTo("行，补发吧。", "可以，补发吧。");
        Enumerable.Range(0, 20).Select(Settled).Should().Equal(drawn);
    }

    [Fact]
    public void A_reply_with_an_error_is_not_accepted_however_good_the_rest_of_it_is()
    {
        var engine = Engine();

        var good = engine.Step(engine.Start(), Say("非常抱歉给您少发了，我今天就给您补发一瓶，您看可以吗？", 30));
        var spoilt = engine.Step(engine.Start(), Say($"非常抱歉给您少发了，我今天就给您补发一瓶，{Withdraw}", 30));

        (good.After.NodeId, good.After.Patience).Should().Be(("settle", 4));
        spoilt.Verdict!.Acts.Should().Contain(DialogueAct.OfferResend);
        (spoilt.After.NodeId, spoilt.After.Patience).Should().Be(("opening", 3));
        spoilt.After.Flags.Should().BeEmpty();
        spoilt.Coach!.Value.Chinese.Should().Contain("诱导修改或撤销售后");
        spoilt.Shown[^1].Text.Should().Contain("不能接受");
        spoilt.Changes.Should().OnlyContain(c => c.Value < 0 || c.Dimension == Dimension.Response);
    }

    [Theory]
    [InlineData("breaks: [ASC3004]", true)]
    [InlineData("breaks: error", true)]
    [InlineData("breaks: [error]", true)]
    [InlineData("clean: false", true)]
    [InlineData("breaks: any, acts: [offer-resend]", true)]
    [InlineData("any: [{ breaks: error }, { acts: [offer-resend] }]", false)]
    [InlineData("acts: [offer-resend]", false)]
    [InlineData("not: { breaks: [ASC1001] }", false)]
    [InlineData("any: [{ breaks: [ASC1001] }, { acts: [offer-resend] }]", false)]
    public void A_reply_with_an_error_takes_a_route_that_asks_for_it(string when, bool takes)
    {
        var engine = Engine("- { when: { breaks: [ASC1005, ASC3001] }, effects: { patience: -2 }, goto: angry }", $"- {{ when: {{ {when} }}, goto: angry }}");

        engine.Step(engine.Start(), Say($"非常抱歉给您少发了，我今天就给您补发一瓶，{Withdraw}", 30)).After.NodeId.Should().Be(takes ? "angry" : "opening");
    }

    [Theory]
    [InlineData("effects: { patience: -1 }, goto: angry", "angry")]
    [InlineData("critical: true, effects: { patience: 2 }, goto: angry", "angry")]
    [InlineData("goto: complaint", "opening")]
    [InlineData("score: { care: -10 }, goto: angry", "opening")]
    public void A_reply_with_an_error_does_not_get_around_a_setback(string outcome, string node)
    {
        var engine = Engine("- { when: { breaks: [ASC1005, ASC3001] }, effects: { patience: -2 }, goto: angry }", $"- {{ when: {{ acts: [offer-resend] }}, {outcome} }}");

        var turn = engine.Step(engine.Start(), Say($"非常抱歉给您少发了，我今天就给您补发一瓶，{Withdraw}", 30));

        turn.After.NodeId.Should().Be(node);
        turn.After.HasEnded.Should().Be(outcome == "goto: complaint");
        turn.After.Patience.Should().Be(3);
    }

    [Theory]
    [InlineData("少了哪一瓶呢？", true)]
    [InlineData("您看一下箱子里有吗", true)]
    [InlineData("知道了。", false)]
    public void A_route_may_ask_for_a_question(string reply, bool takes)
    {
        var engine = Engine("- { when: { acts: [offer-resend] }, effects: { set: [agreed] }, goto: settle }", "- { when: { asks: true }, goto: settle }");

        engine.Step(engine.Start(), Say(reply, 30)).After.NodeId.Should().Be(takes ? "settle" : "opening");
    }

    private const string Withdraw = "您先把售后申请撤了我才补发。";

    private static Move.Write Say(string text, int seconds) => new(TimeSpan.FromSeconds(seconds), text);

    private static ScenarioEngine Engine(string what = "", string with = "", string also = "", string by = "")
    {
        using var folder = new TemporaryFolder();
        folder.Write("shared/people.yaml", SoundPack.People);
        var yaml = what.Length == 0 ? SoundPack.Yaml : SoundPack.Yaml.Replace(what, with, StringComparison.Ordinal);
        folder.Write("base.yaml", also.Length == 0 ? yaml : yaml.Replace(also, by, StringComparison.Ordinal));
        return new ScenarioEngine(PackLoader.Load(folder.Path).OrThrow().Scenarios.Single(), Judges.Rules, 1);
    }
}
