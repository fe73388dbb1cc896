using AfterSalesCoach.Testing.Corpus;
using FluentAssertions;
using Xunit;

namespace AfterSalesCoach.Cli.Tests;

public sealed class LibraryRewriteTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_diff_shows_only_flagged_lines_and_changes_nothing()
    {
        var path = _folder.Write("话术.txt", "您好，在的\n这么便宜你还要怎样\n好的，已经给您备注了\n");
        var run = await CommandHarness.RunAsync("lint", path, "--diff");

        run.ExitCode.Should().Be(0);
        run.Output.Should().StartWith("--- 话术.txt\n+++ 话术.txt\n@@ -1,4 +1,4 @@\n 您好，在的\n-这么便宜你还要怎样\n+");
        run.Output.Split('\n').Count(l => l.StartsWith('-') && !l.StartsWith("---", StringComparison.Ordinal)).Should().Be(1);
        (await File.ReadAllTextAsync(path)).Should().Contain("这么便宜你还要怎样");
    }

    [Fact]
    public async Task The_diffs_of_several_libraries_stand_in_one_file()
    {
        var (first, second) = (_folder.Write("甲.txt", "这么便宜你还要怎样\n"), _folder.Write("乙.txt", "没有视频的这边不予处理\n"));
        var output = Path.Combine(_folder.Path, "差异.diff");
        (await CommandHarness.RunAsync("lint", first, second, "--diff", "--output", output)).ExitCode.Should().Be(0);

        (await File.ReadAllTextAsync(output)).Should().Contain("--- 甲.txt").And.Contain("--- 乙.txt");
    }

    [Fact]
    public async Task A_copy_is_written_and_never_overwritten()
    {
        var path = _folder.Write("话术.txt", "您好，在的\r\n这么便宜你还要怎样\r\n");
        var run = await CommandHarness.RunAsync("lint", path, "--write");
        run.ExitCode.Should().Be(0);
        run.Error.Should().Contain("改写了 1 句");

        var copy = Path.Combine(_folder.Path, "话术.rewritten.txt");
        var lines = (await File.ReadAllTextAsync(copy)).Split("\r\n");
        lines[0].Should().Be("您好，在的");
        lines[1].Should().NotContain("便宜").And.Contain("【");

        (await CommandHarness.RunAsync("lint", path, "--write")).Should().Match<CommandHarness>(r => r.ExitCode == 2 && r.Error.Contains("没有覆盖"));
        (await File.ReadAllTextAsync(path)).Should().Contain("这么便宜你还要怎样");
    }

    [Fact]
    public async Task In_place_changes_the_file_and_leaves_it_clean()
    {
        var path = _folder.Write("话术.csv", "编号,话术\n1,外包装丢了就没法核实了呢，这种是赔不了的哦\n2,好的\n");
        (await CommandHarness.RunAsync("lint", path, "--in-place")).ExitCode.Should().Be(0);

        (await File.ReadAllTextAsync(path)).Should().StartWith("编号,话术\n1,").And.EndWith("\n2,好的\n").And.NotContain("赔不了");
        (await CommandHarness.RunAsync("lint", path, "--diff")).Output.Should().BeEmpty();
    }

    [Fact]
    public async Task The_sample_library_becomes_clean()
    {
        var sample = await File.ReadAllLinesAsync(Path.Combine(Repository.Root, "corpora", "samples", "quick-replies.txt"));
        var path = _folder.Write("quick.txt", string.Join('\n', sample));
        (await CommandHarness.RunAsync("lint", path, "--in-place")).ExitCode.Should().Be(0);
        (await CommandHarness.RunAsync("lint", path, "--input", "replies")).Should().Match<CommandHarness>(r => r.ExitCode == 0);

        var rewritten = await File.ReadAllLinesAsync(path);
        rewritten.Should().HaveSameCount(sample);
        rewritten.Zip(sample).Count(p => p.First != p.Second).Should().BeInRange(10, 20);
    }

    [Theory]
    [InlineData("--diff", "-")]
    [InlineData("--write", ".")]
    public async Task What_is_no_library_file_is_told(string option, string path)
    {
        var run = await CommandHarness.RunAsync("lint", path, option);
        run.ExitCode.Should().Be(2);
        run.Error.Should().Contain("话术库");
    }

    [Fact]
    public async Task A_copy_and_the_file_itself_exclude_each_other()
    {
        var run = await CommandHarness.RunAsync("lint", _folder.Write("话术.txt", "不赔"), "--write", "--in-place");
        run.ExitCode.Should().Be(2);
        run.Error.Should().Contain("只能用一个");
    }

    [Fact]
    public async Task Suggestions_say_how_far_they_may_be_trusted()
    {
        var run = await CommandHarness.RunAsync("lint", "--reply", "这么便宜你还要怎样", "--customer", "苹果烂了三个", "--category", "fresh", "--rewrite", "--format", "jsonl");
        var finding = System.Text.Json.JsonDocument.Parse(run.Output.Split('\n')[0]).RootElement;
        finding.GetProperty("rewrites").GetArrayLength().Should().Be(3);
        finding.GetProperty("rewrite_applicability").EnumerateArray().Select(a => a.GetString()).Should().Equal("has-placeholders", "has-placeholders", "has-placeholders");
        finding.GetProperty("rewrites")[0].GetString().Should().Contain("苹果烂了三个");
    }
}
