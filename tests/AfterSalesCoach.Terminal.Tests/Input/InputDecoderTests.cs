using System.Text;
using AfterSalesCoach.Terminal.Input;
using FluentAssertions;
using FsCheck.Fluent;
using Xunit;

namespace AfterSalesCoach.Terminal.Tests.Input;

[Trait("Category", "Hostile")]
public sealed class InputDecoderTests
{
    private static readonly byte[][] _pieces =
    [
        .. new[]
        {
            "a", "Z", "你", "👍", "，", "\r", "\n", "\t", "\u007f", "\u0003", "\0", "\u001b", "\u001b[", "\u001bO", "\u001b[A", "\u001bOA", "\u001b[1;5D", "\u001b[3~", "\u001b[15;2~",
            "\u001b\r", "\u001b你", "\u001b[200~", "\u001b[201~", "\u001b[200~粘\r\n👍\u001b[31m\u001b[201~", "\u001b[<64;10;5M", "\u001b[<0;1;1m", "\u001b[M !!", "\u001b[I", "\u001b[O",
            "\u001b[12;40R", "\u001b[1;2R", "\u001b[?62;22c", "\u001b]11;rgb:0/0/0\u0007", "\u001bP1$r0m\u001b\\", "\u001b[[B", "\u001b[27;2;13~", "\u001b[97;5u", "\u001b[" + new string('1', 80) + "m",
        }.Select(Encoding.UTF8.GetBytes),
        [0xff], [0xe4], [0xe4, 0xbd], [0x80], [0xf0, 0x9f], [0xc2, 0x9b], [0xed, 0xa0, 0x80],
    ];

    [Theory]
    [InlineData("你", Key.Character, "你")]
    [InlineData("👍", Key.Character, "👍")]
    [InlineData("\r", Key.Enter)]
    [InlineData("\n", Key.Enter, "", KeyModifiers.Control)]
    [InlineData("\u001b\r", Key.Enter, "", KeyModifiers.Alt)]
    [InlineData("\t", Key.Tab)]
    [InlineData("\u001b[Z", Key.Tab, "", KeyModifiers.Shift)]
    [InlineData("\u007f", Key.Backspace)]
    [InlineData("\u001b\u007f", Key.Backspace, "", KeyModifiers.Alt)]
    [InlineData("\u0003", Key.Character, "c", KeyModifiers.Control)]
    [InlineData("\u001a", Key.Character, "z", KeyModifiers.Control)]
    [InlineData("\u001f", Key.Character, "_", KeyModifiers.Control)]
    [InlineData("\0", Key.Character, " ", KeyModifiers.Control)]
    [InlineData("\u001bx", Key.Character, "x", KeyModifiers.Alt)]
    [InlineData("\u001b退", Key.Character, "退", KeyModifiers.Alt)]
    [InlineData("\u001b[A", Key.Up)]
    [InlineData("\u001bOB", Key.Down)]
    [InlineData("\u001b[1;5D", Key.Left, "", KeyModifiers.Control)]
    [InlineData("\u001b[1;4C", Key.Right, "", KeyModifiers.Shift | KeyModifiers.Alt)]
    [InlineData("\u001b[7~", Key.Home)]
    [InlineData("\u001bOF", Key.End)]
    [InlineData("\u001b[3;5~", Key.Delete, "", KeyModifiers.Control)]
    [InlineData("\u001bOP", Key.F1)]
    [InlineData("\u001b[[A", Key.F1)]
    [InlineData("\u001b[17~", Key.F6)]
    [InlineData("\u001b[24;2~", Key.F12, "", KeyModifiers.Shift)]
    [InlineData("\u001b[1;2R", Key.F3, "", KeyModifiers.Shift)]
    [InlineData("\u001b[27;2;13~", Key.Enter, "", KeyModifiers.Shift)]
    [InlineData("\u001b[13;2u", Key.Enter, "", KeyModifiers.Shift)]
    [InlineData("\u001b[99;5u", Key.Character, "c", KeyModifiers.Control)]
    [InlineData("\u001b", Key.Escape)]
    [InlineData("\u001bO", Key.Character, "O", KeyModifiers.Alt)]
    [InlineData("\u001b[", Key.Character, "[", KeyModifiers.Alt)]
    [InlineData("\u001b]", Key.Character, "]", KeyModifiers.Alt)]
    public void Knows_keys(string bytes, Key key, string text = "", KeyModifiers modifiers = KeyModifiers.None) =>
        Decoded(bytes).Should().Equal(new KeyEvent(key, text, modifiers));

    [Fact]
    public void Escape_twice_is_two_keys() => Decoded("\u001b\u001b").Should().Equal(new KeyEvent(Key.Escape), new KeyEvent(Key.Escape));

    [Fact]
    public void Knows_the_mouse()
    {
        Decoded("\u001b[<0;10;5M").Should().Equal(new MouseEvent(MouseAction.Press, MouseButton.Left, 9, 4));
        Decoded("\u001b[<2;10;5m").Should().Equal(new MouseEvent(MouseAction.Release, MouseButton.Right, 9, 4));
        Decoded("\u001b[<64;10;5M").Should().Equal(new MouseEvent(MouseAction.WheelUp, MouseButton.None, 9, 4));
        Decoded("\u001b[<85;10;5M").Should().Equal(new MouseEvent(MouseAction.WheelDown, MouseButton.None, 9, 4, KeyModifiers.Shift | KeyModifiers.Control));
        Decoded("\u001b[<35;300;5M").Should().Equal(new MouseEvent(MouseAction.Move, MouseButton.None, 299, 4));
        Decoded("\u001b[M *%").Should().Equal(new MouseEvent(MouseAction.Press, MouseButton.Left, 9, 4));
    }

    [Fact]
    public void Knows_focus_and_the_position_of_the_cursor() => Decoded("\u001b[I\u001b[O\u001b[12;40R\u001b[1;80R").Should().Equal(
        new FocusEvent(true), new FocusEvent(false), new CursorPositionEvent(39, 11), new CursorPositionEvent(79, 0));

    [Theory]
    [InlineData("\u001b[200~甲\r\n乙\u001b[201~", "甲\n乙")]
    [InlineData("\u001b[200~a\u001b[31mb\u0007\tc\u009b\u001b[201~", "a[31mb  c")]
    [InlineData("\u001b[200~退\u202e款\u200b👨‍👩‍👧\r\u001b[201~", "退款👨‍👩‍👧\n")]
    [InlineData("\u001b[200~\u001b[20\u001b[201~", "[20")]
    public void A_paste_is_one_event_without_controls(string bytes, string text) => Decoded(bytes).Should().Equal(new PasteEvent(text));

    [Fact]
    public void An_empty_paste_is_nothing() => Decoded("\u001b[200~\u001b[201~x").Should().Equal(KeyEvent.Character("x"));

    [Fact]
    public void Five_thousand_characters_are_pasted_whole()
    {
        var text = string.Concat(Enumerable.Repeat("您好，麻烦拍张照片👍\n", 500));
        Decoded($"\u001b[200~{text.Replace("\n", "\r", StringComparison.Ordinal)}\u001b[201~").Should().Equal(new PasteEvent(text));
    }

    [Fact]
    public void A_paste_beyond_the_limit_is_cut_and_says_so()
    {
        var events = Decoded($"\u001b[200~{new string('x', InputDecoder.LongestPaste + 5)}\u001b[201~y");
        events.Should().HaveCount(2).And.HaveElementAt(1, KeyEvent.Character("y"));
        events[0].Should().BeOfType<PasteEvent>().Which.Should().Match<PasteEvent>(p => p.IsCut && p.Text.Length == InputDecoder.LongestPaste);
    }

    [Fact]
    public void A_paste_whose_end_is_late_is_delivered_in_parts_and_its_line_breaks_stay_text()
    {
        var (decoder, events) = (new InputDecoder(), new List<TerminalEvent>());
        decoder.Feed("\u001b[200~好的\r"u8, events);
        decoder.FlushAfter.Should().Be(TimeSpan.FromSeconds(1));
        decoder.Flush(events);
        decoder.FlushAfter.Should().BeNull("only what may be half a line break is held");
        decoder.Feed("\n再说\u001b[2"u8, events);
        decoder.Flush(events);
        decoder.Feed("01~\r"u8, events);
        events.Should().Equal(new PasteEvent("好的"), new PasteEvent("\n再说"), new KeyEvent(Key.Enter));
    }

    [Theory]
    [InlineData("\u001b[?62;22c")]
    [InlineData("\u001b]11;rgb:ffff/ffff/ffff\u0007")]
    [InlineData("\u001bP>|tmux 3.3a\u001b\\")]
    [InlineData("\u001b[5;1;1t")]
    [InlineData("\u001b[99~")]
    [InlineData("\u001b[123")]
    [InlineData("\u202e\u200b\u009b")]
    public void What_means_nothing_is_dropped_whole(string bytes) => Decoded(bytes).Should().BeEmpty();

    [Fact]
    public void Ctrl_C_comes_through_a_sequence_that_was_cut_short() =>
        Decoded("\u001b[12\u0003\u001bO\u0003\u001b[M\u0003\u001b]0;\u0003").Should().Equal(Enumerable.Repeat(KeyEvent.Character("c", KeyModifiers.Control), 4));

    [Fact]
    public void Bytes_of_another_encoding_become_replacement_signs_and_keys_among_them_survive()
    {
        var events = new List<TerminalEvent>();
        new InputDecoder().Feed([0xc4, 0xfa, (byte)'a', 0xe4, 0xbd, (byte)'\r'], events);
        events.Should().Equal(KeyEvent.Character("\ufffd"), KeyEvent.Character("\ufffd"), KeyEvent.Character("a"), KeyEvent.Character("\ufffd"), new KeyEvent(Key.Enter));
    }

    [Fact]
    public void Says_how_long_to_wait()
    {
        var (decoder, events) = (new InputDecoder(TimeSpan.FromMilliseconds(150)), new List<TerminalEvent>());
        decoder.FlushAfter.Should().BeNull();
        decoder.Feed("\u001b"u8, events);
        decoder.FlushAfter.Should().Be(TimeSpan.FromMilliseconds(150));
        decoder.Feed("["u8, events);
        decoder.FlushAfter.Should().Be(TimeSpan.FromMilliseconds(500), "a terminal was cut off within a sequence; nobody types like that");
        decoder.Feed("A"u8, events);
        decoder.FlushAfter.Should().BeNull();
    }

    [Fact]
    public void A_stream_decodes_the_same_however_it_is_cut()
    {
        var streams = from pieces in Gen.Elements(_pieces).ArrayOf()
                      from cuts in Gen.Choose(1, 7).ArrayOf()
                      select (bytes: pieces.SelectMany(p => p).ToArray(), cuts);
        HostileText.Check(streams, stream =>
        {
            var (decoder, events) = (new InputDecoder(), new List<TerminalEvent>());
            var at = 0;
            foreach (var cut in stream.cuts)
            {
                var end = Math.Min(stream.bytes.Length, at + cut);
                decoder.Feed(stream.bytes.AsSpan(at..end), events);
                at = end;
            }

            decoder.Feed(stream.bytes.AsSpan(at), events);
            decoder.Flush(events);
            events.Should().Equal(Decoded(stream.bytes));
        }, 2000);
    }

    [Fact]
    public void No_event_carries_a_control_character() => HostileText.Check(Gen.Elements(_pieces).ArrayOf(), pieces =>
    {
        foreach (var happened in Decoded([.. pieces.SelectMany(p => p)]))
        {
            var text = happened switch { KeyEvent key => key.Text, PasteEvent paste => paste.Text.Replace("\n", "", StringComparison.Ordinal), _ => "" };
            Output.IsHarmless(text).Should().BeTrue("of {0}", text);
        }
    });

    private static List<TerminalEvent> Decoded(string bytes) => Decoded(Encoding.UTF8.GetBytes(bytes));

    private static List<TerminalEvent> Decoded(byte[] bytes)
    {
        var (decoder, events) = (new InputDecoder(), new List<TerminalEvent>());
        decoder.Feed(bytes, events);
        decoder.Flush(events);
        return events;
    }
}
