using System.Text;
using AfterSalesCoach.Terminal.Drawing;
using AfterSalesCoach.Terminal.Emulation;
using AfterSalesCoach.Terminal.Input;
using AfterSalesCoach.Testing.Hostile;
using FluentAssertions;
using FsCheck.Fluent;
using Xunit;

namespace AfterSalesCoach.Terminal.Tests.Emulation;

/// <summary>Output that nobody would write on purpose: the emulator keeps its cursor on the screen and its rows as wide as they are.</summary>
[Trait("Category", "Hostile")]
public sealed class HostileOutputTests
{
    private const string Sound = "\u001b[?1049h\u001b[2J\u001b[1;1H\u001b[1;31m你好\u001b[0m 👍🏻\r\n\u001b[38;2;1;2;3mx\u001b[48:5:9my\u001b[3;8H一\u001b[K\u001b[?25l\u001b]0;t\u0007\u001b[6n\u001b[?7lwrap\u001b[?7h\u001b7\u001b8\u001b[2J";

    [Fact]
    public void The_cursor_stays_on_the_screen() => HostileCheck.ForAll("terminal: emulator of output", DamagedFile.Of(("output", Encoding.UTF8.GetBytes(Sound))), file =>
    {
        var screen = new VtScreen(new ScreenSize(8, 3));
        foreach (var size in new[] { new ScreenSize(8, 3), new ScreenSize(1, 1), new ScreenSize(20, 2) })
        {
            screen.Resize(size);
            screen.Feed(file.Content);
            if (screen.Cursor is { } cursor)
            {
                cursor.X.Should().BeInRange(0, size.Width);
                cursor.Y.Should().BeInRange(0, size.Height - 1);
            }

            screen.ToText().Count(c => c == '\n').Should().Be(size.Height);
            screen.TakeAnswers().Should().NotBeNull();
        }
    });

    [Fact]
    public void A_damaged_stream_of_keys_decodes_the_same_however_it_is_cut() => HostileCheck.ForAll(
        "terminal: input decoder", from file in DamagedFile.Of(("keys", Encoding.UTF8.GetBytes(Keys))).Generator from cut in Gen.Choose(1, 7) select (file, cut), input =>
        {
            var whole = Decoded(input.file.Content, input.file.Content.Length);
            Decoded(input.file.Content, input.cut).Should().Equal(whole);
        }, 100);

    private const string Keys = "a你👍\r\t\u007f\u001b[A\u001bOB\u001b[1;5D\u001b[3~\u001b[200~粘\r\n👍\u001b[201~\u001b[<64;10;5M\u001b[M !!\u001b[I\u001b[12;40R\u001b]11;rgb:0/0/0\u0007\u001bP1$r0m\u001b\\\u001b[97;5u\u001b";

    private static List<TerminalEvent> Decoded(byte[] bytes, int piece)
    {
        var (decoder, events) = (new InputDecoder(), new List<TerminalEvent>());
        foreach (var part in bytes.Chunk(Math.Max(1, piece)))
        {
            decoder.Feed(part, events);
        }

        decoder.Flush(events);
        return events;
    }
}
