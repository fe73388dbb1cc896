using AfterSalesCoach.Terminal.Drawing;
using AfterSalesCoach.Terminal.Emulation;
using AfterSalesCoach.Terminal.Hosting;
using FluentAssertions;
using Xunit;

namespace AfterSalesCoach.Terminal.Tests.Emulation;

/// <summary>The judge of the output has to be judged itself: what tmux and xterm do with the same bytes.</summary>
public sealed class VtScreenTests
{
    private readonly VtScreen _screen = new(new ScreenSize(8, 3));

    [Theory]
    [InlineData("一二三四五", "一二三四\n五\n\n")]
    [InlineData("abcdefgh\rX", "Xbcdefgh\n\n\n")]
    [InlineData("abcdefg一", "abcdefg\n一\n\n")]
    [InlineData("1\r\n2\r\n3\r\n4", "2\n3\n4\n")]
    [InlineData("\u001b[?7labcdefghij", "abcdefgj\n\n\n")]
    [InlineData("\u001b[2;3H你\u001b[1Cx", "\n  你 x\n\n")]
    [InlineData("你好\u001b[1;2Hx", " x好\n\n\n")]
    [InlineData("你好\u001b[1;3Hx", "你x\n\n\n")]
    [InlineData("abcdef\u001b[1;3H\u001b[K", "ab\n\n\n")]
    [InlineData("abcdef\u001b[2J", "\n\n\n")]
    [InlineData("e\u0301👨‍👩‍👧x", "e\u0301👨‍👩‍👧x\n\n\n")]
    [InlineData("\u001b]0;title\u0007ok", "ok\n\n\n")]
    public void Shows_what_a_terminal_shows(string output, string text)
    {
        _screen.Feed(output);
        _screen.ToText().Should().Be(text);
        _screen.Unknown.Should().BeEmpty();
    }

    [Fact]
    public void Takes_a_stream_byte_by_byte()
    {
        foreach (var b in System.Text.Encoding.UTF8.GetBytes("\u001b[1;31m你\u001b[0m👍🏻"))
        {
            _screen.Feed([b]);
        }

        _screen[0, 0].Should().Be(new VtCell("你", 2, new Style(Color.Palette(1), default, TextAttributes.Bold)));
        _screen[2, 0].Should().Be(new VtCell("👍🏻", 2, default));
    }

    [Theory]
    [InlineData("38;5;9;48;2;1;2;3")]
    [InlineData("38:5:9m\u001b[48:2::1:2:3")]
    public void Reads_colours_in_both_spellings(string sgr)
    {
        _screen.Feed($"\u001b[{sgr}mx");
        _screen[0, 0].Style.Should().Be(new Style(Color.Palette(9), Color.FromRgb(1, 2, 3)));
    }

    [Fact]
    public void The_alternate_screen_hides_the_other_and_gives_it_back()
    {
        _screen.Feed("shell$");
        _screen.Feed(TerminalSequences.Enter);
        _screen.Feed(TerminalSequences.EnableMouse);
        _screen.Feed("\u001b[Hfull\u001b[?25l");
        (_screen.IsAlternate, _screen.HasMode(1000), _screen.HasMode(2004), _screen.Cursor).Should().Be((true, true, true, null));
        _screen.ToText().Should().StartWith("full\n");
        _screen.Feed(TerminalSequences.Leave);
        (_screen.IsAlternate, _screen.HasMode(1000), _screen.HasMode(2004), _screen.Cursor).Should().Be((false, false, false, (6, 0)));
        _screen.ToText().Should().StartWith("shell$\n");
        _screen.Unknown.Should().BeEmpty();
    }

    [Fact]
    public void The_reset_sequence_brings_it_back_from_any_state()
    {
        _screen.Feed(TerminalSequences.Enter);
        _screen.Feed("\u001b[?1002h\u001b[?1003h\u001b[?1006h\u001b[?25l\u001b[?2026h\u001b[1;4;38;5;9m");
        _screen.Feed(TerminalSequences.Reset);
        _screen.Feed("x");
        int[] modes = [1000, 1002, 1003, 1004, 1006, 2004, 2026];
        modes.Where(_screen.HasMode).Should().BeEmpty();
        (_screen.IsAlternate, _screen.HasMode(7), _screen.Cursor is not null).Should().Be((false, true, true));
        _screen[0, 1].Should().Be(new VtCell("x", 1, default));
        _screen.Unknown.Should().BeEmpty();
    }

    [Fact]
    public void Answers_where_the_cursor_is()
    {
        _screen.Feed("\u001b[2;1H“\u001b[6n");
        System.Text.Encoding.ASCII.GetString(_screen.TakeAnswers()).Should().Be("\u001b[2;2R");
        _screen.TakeAnswers().Should().BeEmpty();
    }

    [Theory]
    [InlineData("\u001b[5m")]
    [InlineData("\u001b[4;3m\u001b[58;5m")]
    [InlineData("\u001b[3q")]
    [InlineData("\u0007")]
    [InlineData("\u009b")]
    public void Reports_what_it_does_not_know(string output)
    {
        _screen.Feed(output);
        _screen.Unknown.Should().NotBeEmpty();
    }
}
