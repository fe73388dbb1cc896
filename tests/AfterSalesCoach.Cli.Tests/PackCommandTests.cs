using System.Text.Json;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using AfterSalesCoach.Scenarios.Reading;
using AfterSalesCoach.Testing.Corpus;
using FluentAssertions;
using Json.Schema;
using Xunit;

namespace AfterSalesCoach.Cli.Tests;

/// <summary>What an author does with <c>coach pack</c>.</summary>
public sealed partial class PackCommandTests
{
    private static readonly string _shipped = Path.Combine(Repository.Root, "scenarios");
    private static readonly string _oranges = Path.Combine(_shipped, "fruit", "rotten-third.yaml");

    [Fact]
    public async Task The_shipped_packs_pass_the_check()
    {
        var run = await CommandHarness.RunAsync("pack", "check", _shipped);

        (run.ExitCode, run.Output).Should().Be((ExitCode.Clean, ""));
        run.Error.Should().Contain("26 个场景没有错误");
    }

    [Fact]
    public async Task A_mistake_is_told_with_place_code_and_way_out()
    {
        using var folder = new TemporaryFolder();
        await NewAsync(folder, "sour-grapes");
        var path = Path.Combine(folder.Path, "sour-grapes.yaml");
        await File.WriteAllTextAsync(path, (await File.ReadAllTextAsync(path)).Replace("goto: satisfied", "goto: satisfed", StringComparison.Ordinal));

        var run = await CommandHarness.RunAsync("pack", "check", path);

        run.ExitCode.Should().Be(ExitCode.Findings);
        run.Error.Should().MatchRegex(@"sour-grapes\.yaml:\d+:\d+: ASP2037 没有叫“satisfed”的节点或结局。是不是“satisfied”？");
        (await CommandHarness.RunAsync("pack", "check", path, "--lang", "en")).Error.Should().Contain("ASP2037 There is no node or ending 'satisfed'. Did you mean 'satisfied'?");
    }

    /// <summary>An editor opens what stands before the line; the pack's own name for the file it cannot find.</summary>
    [Theory]
    [InlineData("check", "mine/fruit/sour.yaml", "mine/fruit/sour.yaml:")]
    [InlineData("check", "./mine/fruit/sour.yaml", "./mine/fruit/sour.yaml:")]
    [InlineData("check", "mine", "mine/fruit/sour.yaml:")]
    [InlineData("check", "mine/", "mine/fruit/sour.yaml:")]
    [InlineData("test", "mine/fruit/sour.yaml", "mine/fruit/sour.yaml:")]
    [InlineData("list", "mine", "mine/fruit/sour.yaml:")]
    [InlineData("test", "mine/fruit/sweet.yaml", "mine/fruit/sweet.replay.yaml: ASP5005")]
    [InlineData("test", "mine/fruit/sweet.yaml", "mine/fruit/sweet.yaml:")]
    public async Task Files_are_named_as_they_were_typed(string command, string typed, string named)
    {
        using var folder = new TemporaryFolder();
        foreach (var name in new[] { "sour", "sweet" })
        {
            (await NewAsync(folder, $"mine/fruit/{name}")).ExitCode.Should().Be(ExitCode.Clean);
            var path = Path.Combine(folder.Path, "mine", "fruit", name + ".yaml");
            var text = (await File.ReadAllTextAsync(path)).Replace($"id: mine/fruit/{name}", $"id: fruit/{name}", StringComparison.Ordinal);
            await File.WriteAllTextAsync(path, name == "sour" ? text.Replace("goto: satisfied", "goto: satisfed", StringComparison.Ordinal) : text);
        }

        // Tests share the current folder, so what is typed is made to start with the way there.
        var way = Path.GetRelativePath(".", folder.Path) + "/";
        var run = await CommandHarness.RunAsync("pack", command, typed.StartsWith("./", StringComparison.Ordinal) ? "./" + way + typed[2..] : way + typed);

        var expected = named.StartsWith("./", StringComparison.Ordinal) ? "./" + way + named[2..] : way + named;
        run.Error.Split('\n').Should().Contain(line => line.StartsWith(expected, StringComparison.Ordinal), run.Error);
    }

    [Fact]
    public async Task Test_says_of_every_scenario_how_good_and_bad_it_can_end()
    {
        var run = await CommandHarness.RunAsync("pack", "test", Path.Combine(_shipped, "parcels", "urged-shipment.yaml"));

        (run.ExitCode, run.Error).Should().Be((ExitCode.Clean, ""));
        run.Output.Should().MatchRegex(@"^parcels/urged-shipment：\d+ 种情形，最好 9\d(\.\d)? 分，最差 \d\d(\.\d)? 分，0 处问题\n$");
    }

    [Fact]
    public async Task Test_prints_a_way_that_shows_the_fault_ready_for_a_replay()
    {
        using var folder = new TemporaryFolder();
        await NewAsync(folder, "sour-grapes");

        var run = await CommandHarness.RunAsync("pack", "test", folder.Path);

        run.ExitCode.Should().Be(ExitCode.Findings, "a starting point is not finished");
        run.Error.Should().Contain("ASP4010 总选最长的就能通过").And.Contain("    turns: [{ pick: good }]").And.Contain("ASP5005 缺少演练文件");
    }

    [Fact]
    public async Task New_takes_flags()
    {
        using var folder = new TemporaryFolder();

        var run = await NewAsync(folder, "fruit/sour-grapes");

        run.ExitCode.Should().Be(ExitCode.Clean, run.Error);
        var scenario = PackLoader.Load(folder.Path).OrThrow().Scenarios.Single();
        (scenario.Id, scenario.Title.Chinese, scenario.Case.Paid).Should().Be(("fruit/sour-grapes", "葡萄：太酸", 59m));
        (await NewAsync(folder, "fruit/sour-grapes")).ExitCode.Should().Be(ExitCode.BadInput, "what exists is not overwritten");
    }

    [Fact]
    public async Task New_asks_for_what_no_flag_says()
    {
        using var folder = new TemporaryFolder();

        var run = await CommandHarness.RunAsync("纸箱破了\n杯子\nhome\n\nfruit 方案三\n", ["pack", "new", "broken-box", "--pack", folder.Path]);

        run.ExitCode.Should().Be(ExitCode.Clean, run.Error);
        run.Error.Should().StartWith("标题 [新场景]: ").And.Contain("实付（元） [59]: ");
        var scenario = PackLoader.Load(folder.Path).OrThrow().Scenarios.Single();
        (scenario.Title.Chinese, scenario.Case.Order.Chinese, scenario.Case.Paid).Should().Be(("纸箱破了", "杯子", 59m));
        GuideSections.Write(scenario.Guides.Single()).Should().Be("fruit 方案三");
    }

    [Theory]
    [InlineData("../outside")]
    [InlineData("/tmp/absolute")]
    [InlineData("大写")]
    [InlineData("a//b")]
    public async Task New_writes_nowhere_but_into_the_pack(string id)
    {
        using var folder = new TemporaryFolder();
        (await NewAsync(folder, id)).ExitCode.Should().Be(ExitCode.BadInput);
        Directory.EnumerateFileSystemEntries(folder.Path).Should().BeEmpty();
    }

    [Fact]
    public async Task Preview_walks_through_with_the_state_in_sight()
    {
        var run = await CommandHarness.RunAsync("o9\nh\n1\nu\n1\n" + "1\n实在抱歉，麻烦您拍张照片发我\ns\ns\ns\ns\ns\n", ["pack", "preview", _oranges]);

        run.ExitCode.Should().Be(ExitCode.Clean, run.Error);
        run.Output.Should().Contain("── opening  耐心 5  信任 0  成本 0元  评分 5  判责 none")
            .And.Contain("[apologise → photo]").And.Contain("这里不能这样做").And.Contain("点评：").And.Contain("致歉关怀 -3 看了提示");
        run.Output.Should().MatchRegex(@"complaint  \d+(\.\d)?\n$", "who does not answer loses the customer");
    }

    [Fact]
    public async Task Preview_stops_where_the_author_stops()
    {
        var run = await CommandHarness.RunAsync("q\n", ["pack", "preview", _oranges, "--lang", "en"]);

        run.Output.Should().Contain("-- opening  patience 5").And.EndWith("-  80\n");
    }

    [Fact]
    public async Task Graph_draws_mermaid_and_svg()
    {
        using var folder = new TemporaryFolder();
        var svg = Path.Combine(folder.Path, "graph.svg");

        (await CommandHarness.RunAsync("pack", "graph", _oranges)).Output.Should().StartWith("flowchart TD\n").And.Contain("n_opening").And.Contain("classDef resolved");
        (await CommandHarness.RunAsync("pack", "graph", _oranges, "--format", "svg", "--output", svg)).ExitCode.Should().Be(ExitCode.Clean);
        XDocument.Load(svg).Root!.Name.LocalName.Should().Be("svg");
        (await CommandHarness.RunAsync("pack", "graph", _oranges, "--format", "png")).ExitCode.Should().Be(ExitCode.BadInput);
    }

    [Fact]
    public async Task Statistics_name_no_rule_and_no_section_that_is_not_trained()
    {
        var run = await CommandHarness.RunAsync("pack", "stats", _shipped);

        run.Output.Should().Contain("没有场景训练的规则：0\n").And.Contain("没有场景训练的章节：0\n");
        TableRow().Count(run.Output).Should().Be(26);
    }

    [Fact]
    public async Task List_names_scenarios_with_what_they_train()
    {
        var run = await CommandHarness.RunAsync("pack", "list", _shipped);

        run.Output.Split('\n').Should().Contain(line => line.StartsWith("fruit/rotten-third\t一箱橙子烂了三分之一\t★★\t", StringComparison.Ordinal) && line.Contains("fruit 方案三", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_printed_schema_is_one()
    {
        var run = await CommandHarness.RunAsync("pack", "schema");

        var schema = JsonSchema.FromText(run.Output);
        schema.Evaluate(JsonDocument.Parse("""{"format":2}""").RootElement).IsValid.Should().BeFalse();
    }

    [Fact]
    public async Task Flagged_replies_of_a_log_become_drafts_that_pass_the_check()
    {
        using var folder = new TemporaryFolder();
        var log = folder.Write("log.jsonl", """
            {"conversation_id":"c1","category":"fresh","messages":[{"role":"customer","text":"橙子烂了三个，我电话13912345678，{paid}"},{"role":"agent","text":"亲，这么便宜你还要怎样，打13912345678也没用"}]}
            {"conversation_id":"c2","category":"fresh","messages":[{"role":"customer","text":"梨压坏了"},{"role":"agent","text":"非常抱歉，坏的按个数给您全额退款"}]}
            """);
        var drafts = Path.Combine(folder.Path, "drafts");

        var run = await CommandHarness.RunAsync("pack", "mine", log, "--out", drafts);

        run.ExitCode.Should().Be(ExitCode.Clean, run.Error);
        var scenario = PackLoader.Load(drafts).OrThrow().Scenarios.Should().ContainSingle("the second reply breaks nothing").Subject;
        var node = scenario.Nodes.Single();
        node.Picks.Single(p => p.Id == "sent").Breaks.Should().Contain("ASC1001");
        node.Picks.Single(p => p.Id == "model").Reply.Should().Be(node.Model!.Value);
        (await File.ReadAllTextAsync(Path.Combine(drafts, "draft-001.yaml"))).Should().NotContain("13912345678").And.Contain("亲，这么便宜你还要怎样");
    }

    [Fact]
    public async Task A_clean_log_makes_no_drafts()
    {
        using var folder = new TemporaryFolder();
        var log = folder.Write("log.jsonl", """{"conversation_id":"c2","messages":[{"role":"customer","text":"梨压坏了"},{"role":"agent","text":"非常抱歉，坏的按个数给您全额退款"}]}""");

        (await CommandHarness.RunAsync("pack", "mine", log, "--out", Path.Combine(folder.Path, "drafts"))).ExitCode.Should().Be(ExitCode.BadInput);
    }

    private static Task<CommandHarness> NewAsync(TemporaryFolder folder, string id) => CommandHarness.RunAsync(
        "pack", "new", id, "--pack", folder.Path, "--title", "葡萄：太酸", "--order", "阳光玫瑰2斤", "--category", "fresh", "--paid", "59", "--guide", "fruit 方案四(2)");

    [GeneratedRegex(@"^\| [a-z-]+/", RegexOptions.Multiline)]
    private static partial Regex TableRow();
}
