using AfterSalesCoach.Simulator.Home;
using AfterSalesCoach.Simulator.Shells;
using AfterSalesCoach.Simulator.Shells.Keymap;
using AfterSalesCoach.Simulator.Tests.Full;
using FluentAssertions;
using Microsoft.Extensions.Time.Testing;
using Xunit;

namespace AfterSalesCoach.Simulator.Tests.Shells;

/// <summary>What every shell does. A test class for a shell derives from it.</summary>
public abstract class ShellContract
{
    private readonly FakeTimeProvider _clock = new();

    [Fact]
    public void Begins_with_what_the_customer_says_and_the_choices()
    {
        using var shell = Begin();
        shell.VisibleText.Should().Contain("橙子坏了四五个").And.Contain("实在抱歉").And.Contain("逐个称重");
    }

    [Fact]
    public void A_chosen_reply_is_sent_answered_and_coached()
    {
        using var shell = Begin();
        Choose(shell, "2");
        shell.VisibleText.Should().Contain("打算怎么赔").And.Contain("增加客户的举证成本");
    }

    [Fact]
    public void A_written_reply_is_sent_and_answered()
    {
        using var shell = Begin();
        Write(shell, "实在抱歉，麻烦您拍张照片");
        shell.VisibleText.Should().Contain("麻烦您拍张照片").And.Contain("打算怎么赔");
    }

    [Fact]
    public void What_is_not_possible_says_why()
    {
        using var shell = Begin();
        shell.Press(ShellAction.Undo);
        shell.VisibleText.Should().Contain("还没有可以退回的一步");
    }

    [Fact]
    public void A_customer_who_waits_too_long_follows_up()
    {
        using var shell = Begin();
        shell.AdvanceTime(TimeSpan.FromSeconds(181));
        shell.AdvanceTime(TimeSpan.FromSeconds(1));
        shell.VisibleText.Should().Contain("人呢？");
    }

    [Fact]
    public void A_case_ends_with_a_debrief_and_its_result_is_kept()
    {
        var home = Home();
        using var shell = Begin(home);
        Choose(shell, "1");
        Choose(shell, "1");
        Choose(shell, "1");
        shell.Press(ShellAction.Accept);
        shell.AwaitText("总分");
        shell.VisibleText.Should().Contain("通过");
        home.Results.Should().ContainSingle().Which.Passed.Should().BeTrue();
    }

    [Fact]
    public void Leaving_is_asked_about_and_ends_with_status_0()
    {
        using var shell = Begin();
        shell.Press(ShellAction.Quit);
        shell.Press(ShellAction.Quit);
        shell.ExitCode.Should().Be(0);
    }

    /// <summary>Starts the shell; it comes to rest at its first question.</summary>
    internal abstract IShellDriver Start(ITrainingHome home, ShellStart start, FakeTimeProvider clock);

    /// <summary>Chooses a reply by its number and sends it.</summary>
    internal abstract void Choose(IShellDriver shell, string number);

    /// <summary>Writes a reply and sends it.</summary>
    internal abstract void Write(IShellDriver shell, string reply);

    private MemoryHome Home() => new(_clock, MemoryHome.OwnPack);

    private IShellDriver Begin(MemoryHome? home = null)
    {
        var shell = Start(home ?? Home(), new ShellStart("fruit/oranges", Seed: 1), _clock);
        shell.Press(ShellAction.Accept);
        return shell;
    }
}
