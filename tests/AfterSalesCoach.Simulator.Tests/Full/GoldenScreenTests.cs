using AfterSalesCoach.Terminal.Drawing;
using Microsoft.Extensions.Time.Testing;
using Xunit;

namespace AfterSalesCoach.Simulator.Tests.Full;

/// <summary>Key moments at four sizes.</summary>
public sealed class GoldenScreenTests
{
    public static TheoryData<int, int> Sizes { get; } = new() { { 60, 20 }, { 80, 24 }, { 100, 30 }, { 200, 50 } };

    [Theory]
    [MemberData(nameof(Sizes))]
    public void Home(int width, int height)
    {
        using var driver = Start(width, height);
        Check(driver, "home");
    }

    [Theory]
    [MemberData(nameof(Sizes))]
    public void Briefing(int width, int height)
    {
        using var driver = Start(width, height).Press(ShellDriver.Enter);
        Check(driver, "briefing");
    }

    [Theory]
    [MemberData(nameof(Sizes))]
    public void Chat(int width, int height)
    {
        using var driver = Start(width, height).Press(ShellDriver.Enter, ShellDriver.Enter, "2", ShellDriver.Enter, ShellDriver.Down);
        Check(driver, "chat");
    }

    [Theory]
    [MemberData(nameof(Sizes))]
    public void Chat_with_findings(int width, int height)
    {
        using var driver = Start(width, height).Press(ShellDriver.Enter, ShellDriver.Enter, ShellDriver.Tab).Type("您好，这么便宜你还要怎样").Await("处提醒");
        Check(driver, "findings");
    }

    [Theory]
    [MemberData(nameof(Sizes))]
    public void Operation(int width, int height)
    {
        using var driver = Start(width, height).Press(ShellDriver.Enter, ShellDriver.Enter, ShellDriver.ShiftTab, ShellDriver.Enter, ShellDriver.Enter);
        Check(driver, "operation");
    }

    [Theory]
    [MemberData(nameof(Sizes))]
    public void Debrief(int width, int height)
    {
        using var driver = Start(width, height).Press(ShellDriver.Enter, ShellDriver.Enter);
        driver.Press("1", ShellDriver.Enter, "2", ShellDriver.Enter, "1", ShellDriver.Enter).Press(ShellDriver.Enter).Await("总分");
        Check(driver, "debrief");
    }

    [Theory]
    [MemberData(nameof(Sizes))]
    public void Palette(int width, int height)
    {
        using var driver = Start(width, height).Press(ShellDriver.Enter, ShellDriver.Enter, ShellDriver.CtrlP);
        Check(driver, "palette");
    }

    private static ShellDriver Start(int width, int height)
    {
        var clock = new FakeTimeProvider();
        return new ShellDriver(new MemoryHome(clock, MemoryHome.OwnPack), clock, new ScreenSize(width, height));
    }

    private static void Check(ShellDriver driver, string name) => Golden.Check(FormattableString.Invariant($"{name}-{driver.Terminal.Size}"), driver.VisibleText);
}
