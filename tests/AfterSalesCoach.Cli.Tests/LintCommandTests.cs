using System.Text.Json;
using AfterSalesCoach.Testing.Corpus;
using FluentAssertions;
using Xunit;

namespace AfterSalesCoach.Cli.Tests;

public sealed class LintCommandTests
{
    private static readonly string _samples = Path.Combine(Repository.Root, "corpora", "samples");

    [Theory]
    [InlineData("水果")]
    [InlineData("生鲜")]
    [InlineData("Fresh")]
    public async Task A_category_may_be_called_as_shops_call_it(string category)
    {
        string[] reply = ["lint", "--reply", "放两天就甜了，正常的", "--customer", "芒果酸得没法吃", "--format", "jsonl", "--category"];
        var (fresh, named) = (await CommandHarness.RunAsync([.. reply, "fresh"]), await CommandHarness.RunAsync([.. reply, category]));
        named.Output.Should().Be(fresh.Output).And.NotBeEmpty();
    }

    [Theory]
    [InlineData("pretty", "  #1 客服")]
    [InlineData("github", "#1] ")]
    [InlineData("junit", "#1\"")]
    [InlineData("jsonl", "\"message_index\":0,")]
    [InlineData("sarif", "\"message_index\": 0,")]
    public async Task People_count_messages_from_one_and_programs_from_zero(string format, string place) =>
        (await CommandHarness.RunAsync("lint", "--reply", "这么便宜你还要怎样", "--select", "ASC1001", "--format", format)).Output.Should().Contain(place);

    [Fact]
    public async Task Marks_exactly_the_offending_reply()
    {
        var run = await CommandHarness.RunAsync("这么便宜你还要怎样\n", ["lint", "-", "--input", "replies", "--format", "jsonl"]);

        run.ExitCode.Should().Be(1);
        var finding = JsonDocument.Parse(run.Output.Trim()).RootElement;
        finding.GetProperty("rule_id").GetString().Should().Be("ASC1001");
        finding.GetProperty("start").GetInt32().Should().Be(0);
        finding.GetProperty("end").GetInt32().Should().Be(9);
        finding.GetProperty("text").GetString().Should().Be("这么便宜你还要怎样");
        finding.GetProperty("severity").GetString().Should().Be("error");
    }

    [Fact]
    public async Task Explains_what_a_finding_rests_on()
    {
        var run = await CommandHarness.RunAsync("lint", "--reply", "亲，这个价格就是这个品质哦", "--customer", "草莓全烂了", "--category", "fresh", "--explain", "--format", "jsonl");

        var explanations = run.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(l => JsonDocument.Parse(l).RootElement)
            .ToDictionary(f => f.GetProperty("rule_id").GetString()!, f => f.GetProperty("explanation").GetString());
        explanations["ASC1001"].Should().Contain("这个价格");
        explanations["ASC1006"].Should().Contain("回复里没有：安抚或致歉");
    }

    [Fact]
    public async Task Exits_with_zero_when_there_is_nothing_to_say()
    {
        var run = await CommandHarness.RunAsync("lint", "--reply", "实在抱歉，坏的给您退款，今天到账");

        run.ExitCode.Should().Be(0);
        run.Output.Should().Contain("没有发现问题");
    }

    [Fact]
    public async Task Finds_in_the_samples_what_a_manager_would()
    {
        var run = await CommandHarness.RunAsync("lint", _samples, "--format", "jsonl");

        run.ExitCode.Should().Be(1);
        var rules = run.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(l => JsonDocument.Parse(l).RootElement.GetProperty("rule_id").GetString()).Distinct();
        rules.Should().HaveCountGreaterThan(20);
    }

    [Theory]
    [InlineData("jsonl")]
    [InlineData("json")]
    [InlineData("sarif")]
    [InlineData("pretty")]
    public async Task Gives_the_same_bytes_for_any_number_of_threads(string format)
    {
        var one = await CommandHarness.RunAsync("lint", _samples, "--format", format, "--threads", "1", "--rewrite");
        var four = await CommandHarness.RunAsync("lint", _samples, "--format", format, "--threads", "4", "--rewrite");

        four.Output.Should().Be(one.Output);
    }

    [Fact]
    public async Task Underlines_below_wide_characters()
    {
        var run = await CommandHarness.RunAsync("lint", "--reply", "亲，这么便宜你还要怎样");

        var lines = run.Output.Split('\n');
        var at = Array.FindIndex(lines, l => l.Contains("亲，这么便宜", StringComparison.Ordinal));
        lines[at].Should().Be("    │ 亲，这么便宜你还要怎样");
        lines[at + 1].Should().Be("    │     " + new string('~', 18));
    }

    [Fact]
    public async Task Writes_no_escape_sequence_into_a_pipe()
    {
        var run = await CommandHarness.RunAsync("lint", "--reply", "这么便宜\u001b[31m你还要怎样");

        run.Output.Should().NotContain("\u001b");
    }

    [Fact]
    public async Task Chooses_rules_by_their_beginning()
    {
        var only = await CommandHarness.RunAsync("lint", _samples, "--format", "jsonl", "--select", "ASC3");
        var without = await CommandHarness.RunAsync("lint", _samples, "--format", "jsonl", "--ignore", "ASC1,ASC2,ASC4,ASC5,ASC6");

        only.Output.Should().NotBeEmpty().And.Be(without.Output);
    }

    [Fact]
    public async Task Fails_only_from_the_chosen_severity_on()
    {
        var error = await CommandHarness.RunAsync("lint", "--reply", "已经反馈了，请耐心等待", "--fail-on", "error");
        var never = await CommandHarness.RunAsync("lint", "--reply", "这么便宜你还要怎样", "--fail-on", "never");

        error.ExitCode.Should().Be(0);
        never.ExitCode.Should().Be(0);
    }

    [Fact]
    public async Task Masks_personal_data_unless_told_otherwise()
    {
        var masked = await CommandHarness.RunAsync("lint", "--reply", "这么便宜还要怎样 打13812345678", "--format", "jsonl");
        var plain = await CommandHarness.RunAsync("lint", "--reply", "这么便宜还要怎样 打13812345678", "--format", "jsonl", "--no-mask");

        masked.Output.Should().NotContain("13812345678");
        plain.ExitCode.Should().Be(1);
    }

    [Fact]
    public async Task Suggests_rewrites_that_lint_clean()
    {
        var run = await CommandHarness.RunAsync("lint", "--customer", "苹果烂了三个", "--category", "fresh", "--reply", "这么便宜你还要怎样", "--rewrite", "--format", "jsonl");

        var rewrites = run.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .SelectMany(l => JsonDocument.Parse(l).RootElement.GetProperty("rewrites").EnumerateArray().Select(r => r.GetString()!)).Distinct().ToList();
        rewrites.Should().NotBeEmpty();
        foreach (var rewrite in rewrites)
        {
            (await CommandHarness.RunAsync("lint", "--customer", "苹果烂了三个", "--category", "fresh", "--reply", rewrite)).ExitCode.Should().Be(0, rewrite);
        }
    }

    [Fact]
    public async Task Reports_unused_suppressions_and_hides_used_ones()
    {
        using var folder = new TemporaryFolder();
        var path = folder.Write("log.txt", "[10:00:00] 买家: 梨烂了\n<!-- coach:disable ASC1001 试用期 -->\n[10:00:30] 客服: 抱歉，这么便宜你还要怎样\n<!-- coach:disable ASC1005 -->\n[10:01:00] 客服: 给您退款\n");

        var run = await CommandHarness.RunAsync("lint", path, "--format", "jsonl");

        run.Output.Should().NotContain("ASC1001");
        run.Error.Should().Contain("ASC1005").And.Contain("没有用到");
    }

    [Fact]
    public async Task A_baseline_hides_old_findings_and_fails_when_stale()
    {
        using var folder = new TemporaryFolder();
        var path = folder.Write("log.jsonl", """{"conversation_id":"c1","messages":[{"role":"agent","text":"这么便宜你还要怎样"}]}""" + "\n");
        var baseline = Path.Combine(folder.Path, "old.json");

        (await CommandHarness.RunAsync("lint", path, "--baseline", baseline, "--update-baseline")).ExitCode.Should().Be(0);
        (await CommandHarness.RunAsync("lint", path, "--baseline", baseline)).ExitCode.Should().Be(0);
        folder.Write("log.jsonl", """{"conversation_id":"c1","messages":[{"role":"agent","text":"给您退款"}]}""" + "\n");
        var stale = await CommandHarness.RunAsync("lint", path, "--baseline", baseline);

        stale.ExitCode.Should().Be(1);
        stale.Error.Should().Contain("基线过期");
    }

    [Fact]
    public async Task Neither_findings_nor_a_baseline_are_written_over_what_is_checked()
    {
        using var folder = new TemporaryFolder();
        const string Log = """{"conversation_id":"c1","messages":[{"role":"agent","text":"这么便宜你还要怎样"}]}""" + "\n";
        var path = folder.Write("log.jsonl", Log);
        string[][] calls = [["--output", path], ["--baseline", path, "--update-baseline"], ["--output", Path.Combine(folder.Path, ".", "log.jsonl")]];
        foreach (var call in calls)
        {
            var run = await CommandHarness.RunAsync(["lint", path, .. call]);
            run.ExitCode.Should().Be(ExitCode.BadInput);
            run.Error.Should().Contain("就是要检查的文件");
            File.ReadAllText(path).Should().Be(Log);
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData(" \n")]
    public async Task An_empty_reply_is_not_called_clean(string reply)
    {
        var run = await CommandHarness.RunAsync("lint", "--reply", reply);
        run.ExitCode.Should().Be(ExitCode.BadInput);
        run.Error.Should().Contain("--reply 是空的");
    }

    [Fact]
    public async Task Only_a_baseline_is_written_over_by_a_baseline()
    {
        using var folder = new TemporaryFolder();
        var path = folder.Write("log.jsonl", """{"conversation_id":"c1","messages":[{"role":"agent","text":"这么便宜你还要怎样"}]}""" + "\n");
        var notes = folder.Write("notes.json", "{}");
        (await CommandHarness.RunAsync("lint", path, "--baseline", notes, "--update-baseline")).ExitCode.Should().Be(ExitCode.BadInput);
        File.ReadAllText(notes).Should().Be("{}");

        var part = await CommandHarness.RunAsync("lint", path, "--baseline", Path.Combine(folder.Path, "new.json"), "--update-baseline", "--select", "ASC1001");
        part.ExitCode.Should().Be(ExitCode.BadInput);
        part.Error.Should().Contain("--select");
    }

    [SkippableFact]
    public async Task What_is_linked_to_is_written_and_a_device_stays_one()
    {
        Skip.If(OperatingSystem.IsWindows(), "links need a privilege on Windows, and devices have no path");
        using var folder = new TemporaryFolder();
        var target = folder.Write("target.jsonl", "");
        var link = Path.Combine(folder.Path, "link.jsonl");
        File.CreateSymbolicLink(link, target);

        (await CommandHarness.RunAsync("lint", "--reply", "这么便宜你还要怎样", "--format", "jsonl", "--output", link)).ExitCode.Should().Be(1);
        File.ReadAllText(target).Should().Contain("ASC1001");
        new FileInfo(link).LinkTarget.Should().Be(target);

        // A link to the device: were it replaced, only the link would be lost.
        var device = Path.Combine(folder.Path, "null");
        File.CreateSymbolicLink(device, "/dev/null");
        (await CommandHarness.RunAsync("lint", "--reply", "这么便宜你还要怎样", "--format", "jsonl", "--output", device)).ExitCode.Should().Be(1);
        new FileInfo(device).LinkTarget.Should().Be("/dev/null");
        File.Exists("/dev/null").Should().BeTrue();
    }

    [Fact]
    public async Task Output_files_appear_whole()
    {
        using var folder = new TemporaryFolder();
        var path = Path.Combine(folder.Path, "findings.jsonl");

        var run = await CommandHarness.RunAsync("lint", "--reply", "这么便宜你还要怎样", "--format", "jsonl", "--output", path);

        run.ExitCode.Should().Be(1);
        run.Output.Should().BeEmpty();
        File.ReadAllText(path).Should().Contain("ASC1001");
        Directory.GetFiles(folder.Path).Should().ContainSingle();
    }
}
