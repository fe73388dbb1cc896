using AfterSalesCoach.Dialogue;
using AfterSalesCoach.Linting;
using AfterSalesCoach.Scenarios.Authoring;
using AfterSalesCoach.Scenarios.Reading;
using FluentAssertions;
using Xunit;

namespace AfterSalesCoach.Scenarios.Tests.Authoring;

/// <summary>What is written for authors passes the check, whatever words go into it.</summary>
public sealed class DraftTests
{
    public static TheoryData<string> Words =>
    [
        "葡萄太酸", "a: b # c", "\"引号\"和'撇号'", "{paid} {nobody} {{", "- 列表", "&锚 *引用", "换\n行\t和\u0007控制\u202e符", "", new string('长', 5_000), "\ud83c\udf47葡萄\ud83c",
    ];

    [Theory]
    [MemberData(nameof(Words))]
    public void A_starting_point_passes(string words)
    {
        using var folder = new TemporaryFolder();
        folder.Write("start.yaml", new NewScenario("start", words.Length is 0 or > 2_000 ? "标题" : words, words.Length is 0 or > 2_000 ? "商品" : words, ProductCategory.Fresh, 0.5m, GuideSections.All[0]).Write());

        PackLoader.Load(folder.Path).Problems.Select(p => p.ToString()).Should().BeEmpty();
    }

    [Theory]
    [MemberData(nameof(Words))]
    public void A_draft_of_a_conversation_passes(string words)
    {
        using var folder = new TemporaryFolder();
        folder.Write("draft.yaml", new DraftScenario("draft", ProductCategory.Home, words.Length == 0 ? [] : [words, words], words, [RuleCatalog.Find("ASC1001")!.Descriptor], words).Write());

        PackLoader.Load(folder.Path).Problems.Select(p => p.ToString()).Should().BeEmpty();
    }

    [Fact]
    public void The_reply_that_was_sent_leads_to_the_bad_ending_and_the_rewrite_to_the_good_one()
    {
        using var folder = new TemporaryFolder();
        folder.Write("draft.yaml", new DraftScenario("draft", ProductCategory.Fresh, ["烂了"], "就这价", [RuleCatalog.Find("ASC1001")!.Descriptor], "非常抱歉，给您退款").Write());

        var scenario = PackLoader.Load(folder.Path).OrThrow().Scenarios.Single();

        scenario.Nodes.Single().Picks.Select(p => (p.Reply.Chinese, scenario.Ending(p.Outcome.Goto)!.IsGood)).Should().Equal(("就这价", false), ("非常抱歉，给您退款", true));
        scenario.Nodes.Single().Guide.Should().NotBeNull("the rule names its section");
    }
}
