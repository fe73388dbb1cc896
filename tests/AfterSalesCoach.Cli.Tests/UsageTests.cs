using FluentAssertions;
using Xunit;

namespace AfterSalesCoach.Cli.Tests;

/// <summary>A command line that is wrong is told so in the words of the user, and nothing runs.</summary>
public sealed class UsageTests
{
    [Theory]
    [InlineData("没有写要运行的命令，可以写：lint、score")]
    [InlineData("没有写要运行的命令，可以写：", "pack")]
    [InlineData("coach review 缺少“复核表”", "review")]
    [InlineData("--threads 要写整数，“abc”不是", "lint", "x", "--threads", "abc")]
    [InlineData("--sample 要写整数，“abc”不是", "score", "x", "--sample", "abc")]
    [InlineData("--seed 要写整数，“x”不是", "train", "--seed", "x")]
    [InlineData("--speed 要写数字，“x”不是", "replay", "y", "--speed", "x")]
    [InlineData("--reply 后面没有写值", "lint", "--reply")]
    [InlineData("--reply 只能写一个值", "lint", "--reply", "a", "--reply", "b")]
    [InlineData("--lang 后面没有写值", "lint", "--reply", "x", "--lang")]
    [InlineData("不认识的选项“--no-such-opt”", "lint", "--no-such-opt")]
    [InlineData("不认识的选项“--treads”", "score", "x", "--out", "y", "--treads", "4")]
    [InlineData("没有命令“tset”。是不是“coach pack test”？", "pack", "tset")]
    [InlineData("没有命令“modle”。是不是“coach model”？", "modle", "evaluate")]
    [InlineData("没有命令“evalaute”。是不是“coach model evaluate”？", "model", "evalaute")]
    [InlineData("没有命令“no”。运行 coach pack --help", "pack", "no")]
    [InlineData("没有命令“something-else”。运行 coach --help", "something-else")]
    [InlineData("不认识的选项“--lnag”。是不是“--lang”？", "pack", "check", "--lnag", "en")]
    [InlineData("不认识的选项“--formt=json”。是不是“--format=json”？", "lint", "x", "--formt=json")]
    [InlineData("不认识的参数“b”。运行 coach pack check --help", "pack", "check", "a", "b")]
    [InlineData("--threads 至少是 1", "lint", "--reply", "x", "--threads", "0")]
    [InlineData("--threads 至少是 1", "score", "x", "--out", "y", "--threads", "-5")]
    [InlineData("--last 至少是 1", "trend", "--last", "0")]
    [InlineData("可以写 zh（中文）或 en（英文）", "lint", "--reply", "x", "--lang", "fr")]
    [InlineData("“路径”是空的", "lint", "")]
    [InlineData("“路径”是空的", "score", "", "--out", "y")]
    [InlineData("--output 后面的路径是空的", "lint", "--reply", "x", "--output", "")]
    public async Task The_message_says_what_is_wrong_in_Chinese_alone(string message, params string[] arguments)
    {
        var run = await CommandHarness.RunAsync(arguments);

        run.ExitCode.Should().Be(ExitCode.BadInput);
        run.Output.Should().BeEmpty();
        run.Error.TrimEnd('\n').Should().Contain(message).And.NotContainAny("Required", "Cannot", "System.", "\n");
    }

    [Theory]
    [InlineData("A path or an argument is empty", "lint", "")]
    [InlineData("--threads has to be a whole number, not 'abc'", "lint", "x", "--threads", "abc")]
    [InlineData("coach review lacks an argument", "review")]
    [InlineData("There is no command 'tset'. Did you mean 'coach pack test'?", "pack", "tset")]
    [InlineData("There is no command 'modle'. Did you mean 'coach model'?", "modle")]
    public async Task The_message_is_English_when_asked(string message, params string[] arguments)
    {
        var run = await CommandHarness.RunAsync([.. arguments, "--lang", "en"]);

        run.ExitCode.Should().Be(ExitCode.BadInput);
        run.Error.Should().Contain(message).And.NotMatchRegex("[\u4e00-\u9fff]");
    }

    [Fact]
    public async Task A_path_may_begin_with_a_dash_after_two_of_them()
    {
        var run = await CommandHarness.RunAsync("lint", "--", "--no-such-file");

        run.Error.Should().Contain("--no-such-file: ASL1001");
    }

    [Fact]
    public async Task What_is_said_may_be_empty()
    {
        var run = await CommandHarness.RunAsync("lint", "--reply", "您好", "--customer", "");

        run.ExitCode.Should().NotBe(ExitCode.BadInput);
    }
}
