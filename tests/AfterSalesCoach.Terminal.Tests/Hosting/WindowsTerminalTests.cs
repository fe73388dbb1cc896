using System.Collections.Concurrent;
using System.Text;
using AfterSalesCoach.Terminal.Drawing;
using AfterSalesCoach.Terminal.Hosting;
using AfterSalesCoach.Terminal.Input;
using FluentAssertions;
using Xunit;

namespace AfterSalesCoach.Terminal.Tests.Hosting;

/// <summary>All of the Windows back end but the Win32 calls themselves.</summary>
public sealed class WindowsTerminalTests
{
    [Fact]
    public void Records_become_the_same_events_as_bytes()
    {
        var events = Fed([.. "您👍\u001b[A\u001b[<0;3;2M".Select(c => WindowsInputRecord.Key(c))]);
        events.Should().Equal(
            KeyEvent.Character("您"), KeyEvent.Character("👍"), new KeyEvent(Key.Up), new MouseEvent(MouseAction.Press, MouseButton.Left, 2, 1));
    }

    [Fact]
    public void A_key_let_go_is_nothing_but_a_character_entered_by_number_comes_with_Alt() => Fed(
        [
            WindowsInputRecord.Key('a'), WindowsInputRecord.Key('a', isDown: false), WindowsInputRecord.Key('\0', virtualKey: 0x10),
            WindowsInputRecord.Key('é', isDown: false, virtualKey: 0x12), WindowsInputRecord.Key('b', repeats: 3),
        ]).Select(e => ((KeyEvent)e).Text).Should().Equal("a", "é", "b", "b", "b");

    [Fact]
    public void Half_a_surrogate_pair_is_a_replacement_sign() =>
        Fed([WindowsInputRecord.Key('\udc4d'), WindowsInputRecord.Key('x')]).Should().Equal(KeyEvent.Character("\ufffd"), KeyEvent.Character("x"));

    [Fact]
    public void Of_many_sizes_the_last_counts() =>
        Fed([WindowsInputRecord.Resize(new ScreenSize(80, 25)), WindowsInputRecord.Resize(new ScreenSize(100, 30))])
            .Should().Equal(new ResizeEvent(new ScreenSize(100, 30)));

    [Fact]
    public async Task Goes_into_full_screen_and_puts_everything_back()
    {
        var console = new FakeConsole();
        using (var terminal = new WindowsTerminal(console, hasMouse: true))
        {
            terminal.Enter();
            console.Modes.Should().Be(WindowsConsoleModes.FullScreen(hasMouse: true));
            console.Input.Add([.. "\u001b".Select(c => WindowsInputRecord.Key(c))]);
            (await terminal.Events.ReadAsync()).Should().Be(new KeyEvent(Key.Escape), "nothing followed in time");
            terminal.Write("好"u8);
        }

        console.Modes.Should().Be(FakeConsole.Before);
        console.Text.Should().StartWith("\u001b[?1049h").And.Contain("好").And.EndWith("\u001b[?1049l");
    }

    [Fact]
    public void A_console_without_escape_sequences_is_left_as_it_was()
    {
        var console = new FakeConsole { KnowsSequences = false };
        WindowsTerminal.Takes(console).Should().BeFalse();
        using var terminal = new WindowsTerminal(console, hasMouse: false);
        terminal.Invoking(t => t.Enter()).Should().Throw<PlatformNotSupportedException>();
        console.Modes.Should().Be(FakeConsole.Before);
        console.Text.Should().BeEmpty();
    }

    [Fact]
    public void Without_the_mouse_the_console_keeps_its_own_selection() =>
        (WindowsConsoleModes.FullScreen(hasMouse: false).Input & 0x40).Should().Be(0x40);

    private static List<TerminalEvent> Fed(WindowsInputRecord[] records)
    {
        var (input, events) = (new WindowsInput(), new List<TerminalEvent>());
        input.Feed(records, events);
        return events;
    }

    private sealed class FakeConsole : IWindowsConsole
    {
        public static readonly WindowsConsoleModes Before = new(0x1f7, 0x3, 936, 936);

        private readonly StringBuilder _text = new();

        public BlockingCollection<WindowsInputRecord[]> Input { get; } = [];

        public bool KnowsSequences { get; init; } = true;

        public string Text => _text.ToString();

        public ScreenSize Size => new(80, 25);

        public WindowsConsoleModes Modes { get; private set; } = Before;

        public bool TrySet(WindowsConsoleModes modes)
        {
            if (!KnowsSequences && modes != Before)
            {
                return false;
            }

            Modes = modes;
            return true;
        }

        public int Read(Span<WindowsInputRecord> records, TimeSpan? timeout)
        {
            if (!Input.TryTake(out var read, timeout ?? Timeout.InfiniteTimeSpan))
            {
                return 0;
            }

            read.CopyTo(records);
            return read.Length;
        }

        public void Wake() => Input.Add([]);

        public bool Write(ReadOnlySpan<byte> text)
        {
            _text.Append(Encoding.UTF8.GetString(text));
            return true;
        }

        public void Dispose() => Input.Dispose();
    }
}
