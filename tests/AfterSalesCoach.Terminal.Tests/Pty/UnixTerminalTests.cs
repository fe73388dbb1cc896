using System.Text;
using System.Text.RegularExpressions;
using AfterSalesCoach.Terminal.Drawing;
using AfterSalesCoach.Terminal.Emulation;
using FluentAssertions;
using Xunit;

namespace AfterSalesCoach.Terminal.Tests.Pty;

/// <summary>The real thing: signals, termios, bytes on a line. Budgets are of bytes; times depend on the machine.</summary>
public sealed partial class UnixTerminalTests
{
    private const string CtrlC = "keys:03";

    private static readonly ScreenSize _size = new(100, 30);

    [SkippableTheory]
    [InlineData("TERM", "Terminate")]
    [InlineData("HUP", "HangUp")]
    [InlineData("INT", "Interrupt")]
    [InlineData("QUIT", "Quit")]
    public void Gives_the_terminal_back_on_a_signal(string signal, string reason)
    {
        var session = PtySession.Run(_size, "wait:帮助", $"signal:{signal}", "exit");
        session.ExitCode.Should().Be(130);
        AssertGivenBack(session, 2);
        Encoding.UTF8.GetString(session.Output).Should().EndWith($"再见 {reason}\r\n");
    }

    [SkippableFact]
    public void Gives_the_terminal_back_on_Ctrl_C_and_says_goodbye_on_the_normal_screen()
    {
        var session = PtySession.Run(_size, "wait:帮助", CtrlC, "exit");
        session.ExitCode.Should().Be(0);
        AssertGivenBack(session, 2);
        session.Screen(_size).ToText().Should().StartWith("再见 Ctrl+C\n");
    }

    [SkippableFact]
    public void Gives_the_terminal_back_before_a_crash_is_reported()
    {
        var session = PtySession.Run(_size, "wait:帮助", "keys:1b5b32307e", "exit");
        session.ExitCode.Should().NotBe(0);
        AssertGivenBack(session, 2);
        session.Screen(_size).ToText().Should().Contain("crash on purpose");
    }

    [SkippableTheory]
    [InlineData("keys:1a")]
    [InlineData("signal:TSTP")]
    public void Is_stopped_with_the_terminal_given_back_and_continues_where_it_was(string stop)
    {
        var session = PtySession.Run(_size, "wait:帮助", "keys:e682a8", stop, "stopped", "continue", "keys:e5a5bd", CtrlC, "exit");
        session.Step(3).Should().Match<(bool Ok, int, bool? Restored, int)>(s => s.Ok && s.Restored == true);
        session.Screen(_size, afterStep: 3).IsAlternate.Should().BeFalse();
        session.Step(4).Restored.Should().BeFalse("it is in raw mode again");
        session.Screen(_size, afterStep: 5).ToText().Should().Contain("│ 您好 ");
        AssertGivenBack(session, 7);
    }

    [SkippableFact]
    public void A_stop_that_it_cannot_see_is_repaired_when_it_continues()
    {
        var session = PtySession.Run(_size, "wait:帮助", "signal:STOP", "stopped", "continue", CtrlC, "exit");
        session.Step(3).Restored.Should().BeFalse();
        session.Screen(_size, afterStep: 3).Should().Match<VtScreen>(s => s.IsAlternate && s.ToText().Contains("帮助"));
        AssertGivenBack(session, 5);
    }

    [SkippableFact]
    public void Ends_when_the_terminal_goes_away() =>
        PtySession.Run(_size, "wait:帮助", "hangup", "exit").ExitCode.Should().Be(130);

    [SkippableFact]
    public void Follows_the_size_of_the_terminal()
    {
        var session = PtySession.Run(_size, "wait:帮助", "keys:e682a8", "resize:35x8", "resize:100x30", CtrlC, "exit");
        session.Screen(new ScreenSize(35, 8), afterStep: 2).ToText().Should().StartWith("窗口太小");
        var before = WithoutClock(session.Screen(_size, afterStep: 1).ToText());
        WithoutClock(session.Screen(_size, afterStep: 3).ToText()).Should().Be(before);
    }

    [SkippableFact]
    public void A_key_and_an_idle_second_cost_few_bytes()
    {
        string[] keys = [.. "嗯喔哎呀诶噢".Select(c => $"keys:{Convert.ToHexString(Encoding.UTF8.GetBytes(c.ToString()))}")];
        var session = PtySession.Run(_size, ["wait:帮助", .. keys, "idle:3", CtrlC, "exit"]);
        for (var i = 1; i <= keys.Length; i++)
        {
            // A tick of the clock may fall into the same pause.
            session.Step(i).Bytes.Should().BeInRange(1, 200);
        }

        (session.Step(keys.Length + 1).Bytes / 3.0).Should().BeLessThanOrEqualTo(200);
        session.PeakMemoryKilobytes.Should().BeLessThan(120_000);
    }

    [SkippableFact]
    public void Each_frame_is_well_formed_and_shows_what_was_typed_and_pasted()
    {
        var paste = Convert.ToHexString(Encoding.UTF8.GetBytes("\u001b[200~第二行\r不可能\u001b[31m👨‍👩‍👧\u202e\u001b[201~"));
        var session = PtySession.Run(_size, "wait:帮助", "keys:e682a80a", $"keys:{paste}", CtrlC, "exit");
        var screen = session.Screen(_size, afterStep: 2);
        screen.ToText().Should().Contain("│ 您 ").And.Contain("│ 第二行 ").And.Contain("│ 不可能[31m👨‍👩‍👧 ").And.Contain("1 处提醒");
        screen[2, 26].Style.Attributes.Should().HaveFlag(TextAttributes.CurlyUnderline);
        screen[8, 26].Style.Should().Be(default(Style));
        screen.Cursor.Should().Be((14, 26));
        screen.Unknown.Should().BeEmpty();
    }

    [SkippableFact]
    public void Without_colour_only_bold_dim_underline_and_reverse_are_sent()
    {
        var session = PtySession.RunWith("NO_COLOR=1", _size, "wait:帮助", "keys:e4b88de58fafe883bd", CtrlC, "exit");
        foreach (Match sgr in Sgr.Matches(Encoding.UTF8.GetString(session.Output)))
        {
            sgr.Groups[1].Value.Split(';').Should().BeSubsetOf(["0", "1", "2", "4", "7"]);
        }
    }

    [SkippableFact]
    public void Does_not_start_in_a_terminal_that_cannot_move_its_cursor()
    {
        var session = PtySession.RunWith("TERM=dumb", _size, "exit");
        session.ExitCode.Should().Be(2);
        session.Output.Should().NotContain((byte)0x1b);
    }

    [GeneratedRegex("\u001b\\[([0-9;:]*)m")]
    private static partial Regex Sgr { get; }

    [GeneratedRegex(@"剩余 \d\d:\d\d")]
    private static partial Regex Clock { get; }

    private static string WithoutClock(string text) => Clock.Replace(text, "剩余");

    private static void AssertGivenBack(PtySession session, int step)
    {
        session.Step(step).Should().Match<(bool Ok, int, bool? Restored, int)>(s => s.Ok && s.Restored == true);
        var screen = session.Screen(_size);
        int[] modes = [1000, 1004, 1006, 2004, 2026];
        (screen.IsAlternate, screen.Cursor is not null, screen.HasMode(7)).Should().Be((false, true, true));
        modes.Where(screen.HasMode).Should().BeEmpty();
    }
}
