using AfterSalesCoach.Simulator.Shells;
using AfterSalesCoach.Terminal.Drawing;
using AfterSalesCoach.Terminal.Input;
using FluentAssertions;
using Microsoft.Extensions.Time.Testing;
using Xunit;
using static AfterSalesCoach.Simulator.Tests.Full.ShellDriver;

namespace AfterSalesCoach.Simulator.Tests.Full;

/// <summary>What shows before scenarios and records are read, and what becomes of keys pressed then.</summary>
public sealed class LoadingTests
{
    private readonly FakeTimeProvider _clock = new();
    private readonly TaskCompletionSource<TrainingOpening> _opening = new();

    [Theory]
    [InlineData(60, 20)]
    [InlineData(100, 30)]
    public void A_frame_says_what_is_going_on_and_how_to_leave(int width, int height)
    {
        using var driver = Start(new ScreenSize(width, height));
        driver.VisibleText.Should().StartWith(" 售后教练").And.Contain("正在读取场景").And.Contain("Ctrl+C 退出").And.NotContain("F1");
        Open(Home());
        driver.Await("橙子坏了几个").VisibleText.Should().NotContain("正在读取");
    }

    [Fact]
    public void It_is_said_in_English_too()
    {
        using var driver = new ShellDriver(_opening.Task, _clock, Linting.UserLanguage.English);
        driver.VisibleText.Should().Contain("Reading the scenarios").And.Contain("Ctrl+C Quit").And.NotMatchRegex(@"\p{IsCJKUnifiedIdeographs}");
    }

    [Fact]
    public void Keys_are_kept_and_done_in_order()
    {
        using var driver = Start().Press(Enter, Enter, Tab).Type("您好").Paste("，抱歉");
        driver.VisibleText.Should().Contain("正在读取");
        Open(Home());
        driver.Await("您好，抱歉").VisibleText.Should().Contain("[写回复]");
    }

    [Fact]
    public void A_click_is_not_kept_for_what_could_not_be_seen()
    {
        using var driver = Start().Click(10, 9);
        Open(Home());
        driver.Await("推荐先练这个").VisibleText.Should().NotContain("按 Enter 开始");
    }

    [Theory]
    [InlineData("\u0003")]
    [InlineData("\u0011")]
    public void One_key_leaves_at_once(string key)
    {
        using var driver = Start().Press(key);
        driver.HasEnded.Should().BeTrue();
        driver.ExitCode.Should().Be(130);
        driver.Terminal.Screen.IsAlternate.Should().BeFalse();
    }

    [Fact]
    public void A_signal_leaves_at_once()
    {
        using var driver = Start();
        driver.Terminal.Post(new InterruptEvent(InterruptReason.HangUp));
        driver.ExitCode.Should().Be(130);
    }

    [Fact]
    public void What_reading_fails_with_comes_out_with_the_terminal_given_back()
    {
        var driver = Start().Press(Enter);
        _opening.SetException(new InvalidDataException("no pack"));
        driver.Invoking(d => d.ExitCode).Should().Throw<AggregateException>().WithInnerException<InvalidDataException>();
        driver.Terminal.Screen.IsAlternate.Should().BeFalse();
    }

    [Fact]
    public void What_failed_before_the_start_comes_out_too()
    {
        _opening.SetException(new InvalidDataException("no pack"));
        var driver = Start();
        driver.Invoking(d => d.ExitCode).Should().Throw<AggregateException>().WithInnerException<InvalidDataException>();
        driver.Terminal.Screen.IsAlternate.Should().BeFalse();
    }

    [Fact]
    public void A_scenario_that_was_asked_for_waits_for_no_other()
    {
        var others = new TaskCompletionSource();
        using var driver = Start();
        Open(new MemoryHome(_clock, MemoryHome.OwnPack) { Reading = others.Task }, new ShellStart("parcels/late"));
        driver.Await("按 Enter 开始").Press(F9, "橙").VisibleText.Should().Contain("正在读取场景");
        others.SetResult();
        driver.Await("> 橙子坏了几个").VisibleText.Should().NotContain("  快递三天没动");
    }

    [Fact]
    public void Leaving_while_the_others_are_read_is_no_interruption()
    {
        using var driver = Start();
        Open(new MemoryHome(_clock, MemoryHome.OwnPack) { Reading = new TaskCompletionSource().Task }, new ShellStart("parcels/late"));
        driver.Await("按 Enter 开始").Press(F9, CtrlC).ExitCode.Should().Be(0);
    }

    private MemoryHome Home() => new(_clock, MemoryHome.OwnPack);

    private ShellDriver Start(ScreenSize? size = null) => new(_opening.Task, _clock, size: size);

    private void Open(MemoryHome home, ShellStart? start = null) => _opening.SetResult(new TrainingOpening(home, start ?? new ShellStart()));
}
