using System.Runtime.Versioning;
using FluentAssertions;
using Xunit;

namespace AfterSalesCoach.Cli.Tests;

/// <summary>A file that cannot be read or written is named as the user named it, and the reason is in the user's language.</summary>
public sealed class UserFileTests : IDisposable
{
    private const string Log = """{"conversation_id":"c","messages":[{"role":"agent","text":"您好，抱歉久等"}]}""";

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("--config")]
    [InlineData("--baseline")]
    public async Task A_file_that_is_missing(string option) => await RefusesAsync("没有这个文件", "missing.yml", "lint", "--reply", "您好", option, "missing.yml");

    [Theory]
    [InlineData("--compare")]
    [InlineData("--scorecard")]
    public async Task A_file_of_a_scoring_run_that_is_missing(string option) =>
        await RefusesAsync("没有这个文件", "missing.file", "score", _folder.Write("log.jsonl", Log), "--out", Path.Combine(_folder.Path, "qa"), option, "missing.file");

    [Fact]
    public async Task A_folder_that_is_missing() =>
        await RefusesAsync("所在的文件夹不存在", Path.Combine(_folder.Path, "none", "x.json"), "lint", "--reply", "您好", "--output", Path.Combine(_folder.Path, "none", "x.json"));

    [Fact]
    public async Task A_folder_in_place_of_a_file() =>
        await RefusesAsync("它是文件夹，不是文件", _folder.Path, "lint", "--reply", "您好", "--baseline", _folder.Path, "--update-baseline");

    [SkippableFact]
    [UnsupportedOSPlatform("windows")]
    public async Task A_folder_without_permission()
    {
        Skip.If(OperatingSystem.IsWindows() || Environment.IsPrivilegedProcess, "the administrator may write everywhere");
        var closed = Directory.CreateDirectory(Path.Combine(_folder.Path, "closed")).FullName;
        File.SetUnixFileMode(closed, UnixFileMode.UserRead | UnixFileMode.UserExecute);

        await RefusesAsync("没有权限", Path.Combine(closed, "x.json"), "lint", "--reply", "您好", "--output", Path.Combine(closed, "x.json"));
        await RefusesAsync("没有权限", closed, "score", _folder.Write("log.jsonl", Log), "--out", closed, "--force");
    }

    [Fact]
    public async Task In_English_when_asked()
    {
        var run = await CommandHarness.RunAsync("lint", "--reply", "您好", "--config", "missing.yml", "--lang", "en");

        run.Error.Should().Be("Cannot read or write 'missing.yml': There is no such file. Check the path; a path with spaces needs quotes.\n");
    }

    private static async Task RefusesAsync(string reason, string name, params string[] arguments)
    {
        var run = await CommandHarness.RunAsync(arguments);

        run.ExitCode.Should().Be(ExitCode.BadInput);
        run.Error.Should().StartWith($"读写“{name}”失败：").And.Contain(reason).And.NotContainAny(".tmp", "Could not", "denied");
    }
}
