using System.Text;
using System.Text.RegularExpressions;
using AfterSalesCoach.Terminal.Drawing;
using AfterSalesCoach.Terminal.Emulation;
using AfterSalesCoach.Terminal.Measuring;
using FluentAssertions;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace AfterSalesCoach.Terminal.Tests.Drawing;

public sealed partial class DiffRendererTests
{
    private static readonly ScreenSize _size = new(23, 6);

    private static readonly Style[] _styles =
    [
        default, new(Attributes: TextAttributes.Bold), new(Color.Palette(1), Color.Palette(236)), new(Color.FromRgb(1, 200, 3), default, TextAttributes.Reverse | TextAttributes.Dim),
        new(Color.Palette(9), default, TextAttributes.CurlyUnderline, Color.Palette(203)), new(default, Color.Palette(12), TextAttributes.Italic | TextAttributes.Underline),
        new(default, default, TextAttributes.Underline | TextAttributes.Strikethrough, Color.FromRgb(9, 8, 7)), new(default, Color.Palette(4)),
    ];

    [Fact]
    public void After_any_frames_the_terminal_shows_the_last_one() => HostileText.Check(Frames, frames =>
    {
        var terminal = Terminal();
        var renderer = new DiffRenderer(ColorDepth.Full);
        foreach (var frame in frames)
        {
            terminal.Feed(renderer.Render(frame).Span);
            AssertShows(terminal, frame, _ => true);
        }

        terminal.Unknown.Should().BeEmpty();
    });

    [Fact]
    public void A_terminal_that_measures_each_character_alone_differs_in_those_clusters_only() => HostileText.Check(Frames, frames =>
    {
        var terminal = Terminal(joinsClusters: false);
        var renderer = new DiffRenderer(ColorDepth.Full);
        foreach (var frame in frames)
        {
            terminal.Feed(renderer.Render(frame).Span);
            AssertShows(terminal, frame, cell => !cell.Width.IsRisky);
        }
    });

    [Fact]
    public void A_terminal_with_wide_quotation_marks_differs_in_those_only() => HostileText.Check(Frames, frames =>
    {
        var terminal = Terminal(widths: TextWidth.Wide);
        var renderer = new DiffRenderer(ColorDepth.Full);
        foreach (var frame in frames)
        {
            terminal.Feed(renderer.Render(frame).Span);
            AssertShows(terminal, frame, cell => !cell.Width.IsRisky);
        }
    });

    [Fact]
    public void Nothing_hostile_reaches_the_terminal() => HostileText.Check(Frames, frames =>
    {
        var renderer = new DiffRenderer(ColorDepth.Full);
        foreach (var frame in frames)
        {
            var text = Encoding.UTF8.GetString(renderer.Render(frame).Span);
            Output.IsHarmless(OurSequences.Replace(text, "")).Should().BeTrue("of {0}", text);
        }
    });

    [Fact]
    public void A_frame_that_is_shown_already_costs_nothing()
    {
        var renderer = new DiffRenderer();
        renderer.Render(Text("您好"));
        renderer.Render(Text("您好")).IsEmpty.Should().BeTrue();
    }

    [Fact]
    public void A_frame_is_wrapped_and_ends_with_the_cursor_at_the_caret()
    {
        var renderer = new DiffRenderer();
        renderer.Render(Text("您"));
        Shown(renderer, Text("您好", caret: 4)).Should().Be("␛[?2026h␛[?25l␛[1;3H好␛[1;5H␛[?25h␛[?2026l");
        Shown(renderer, Text("您好", caret: 2)).Should().Be("␛[?2026h␛[1;3H␛[?25h␛[?2026l", "only the caret has moved");
        Shown(renderer, Text("您好")).Should().Be("␛[?2026h␛[?25l␛[?2026l", "there is no caret");
    }

    [Fact]
    public void A_risky_cluster_is_blanked_first_and_what_follows_is_placed_anew()
    {
        var renderer = new DiffRenderer(isSynchronized: false);
        renderer.Render(Text("ab好的"));
        Shown(renderer, Text("👍🏻好的")).Should().Be("␛[?25l␛[1;1H  ␛[1;1H👍🏻␛[1;3H好");
    }

    [Fact]
    public void Trailing_blanks_are_cleared_at_once()
    {
        var renderer = new DiffRenderer(isSynchronized: false);
        renderer.Render(Text("很长的一句话"));
        Shown(renderer, Text("很")).Should().Be("␛[?25l␛[1;3H␛[K");
    }

    [Fact]
    public void An_underline_is_plain_first_then_curly_with_colons()
    {
        var renderer = new DiffRenderer(isSynchronized: false);
        renderer.Render(Text(""));
        Shown(renderer, Text("不", new Style(Color.Palette(9), default, TextAttributes.CurlyUnderline, Color.Palette(203))))
            .Should().Be("␛[?25l␛[1;1H␛[0;4;91m␛[4:3m␛[58:5:203m不␛[0m");
    }

    [Fact]
    public void Without_colour_only_bold_dim_underline_and_reverse_are_sent() => HostileText.Check(Frames, frames =>
    {
        var renderer = new DiffRenderer(ColorDepth.None);
        foreach (var frame in frames)
        {
            foreach (Match sgr in Sgr.Matches(Encoding.UTF8.GetString(renderer.Render(frame).Span)))
            {
                sgr.Groups[1].Value.Split(';').Should().BeSubsetOf(["0", "1", "2", "4", "7"]);
            }
        }
    }, 100);

    [Theory]
    [InlineData(ColorDepth.Palette, 0xff0000, 196)]
    [InlineData(ColorDepth.Palette, 0x808080, 244)]
    [InlineData(ColorDepth.Basic, 0xff1010, 9)]
    [InlineData(ColorDepth.Basic, 0x0a0a0a, 0)]
    public void A_colour_becomes_the_nearest_that_there_is(ColorDepth depth, int rgb, int index) =>
        ColorReduction.To(depth, Color.FromRgb((byte)(rgb >> 16), (byte)(rgb >> 8), (byte)rgb)).PaletteIndex.Should().Be(index);

    [Fact]
    public void A_resized_or_invalidated_screen_is_drawn_whole()
    {
        var renderer = new DiffRenderer();
        renderer.Render(Text("您好"));
        renderer.Invalidate();
        Shown(renderer, Text("您好")).Should().Contain("␛[2J").And.Contain("您好");
        Shown(renderer, new Screen(new ScreenSize(40, 2))).Should().Contain("␛[2J");
    }

    [GeneratedRegex("\u001b\\[[?0-9;:]*[A-Za-z]")]
    private static partial Regex OurSequences { get; }

    [GeneratedRegex("\u001b\\[([0-9;:]*)m")]
    private static partial Regex Sgr { get; }

    private static Gen<Screen[]> Frames
    {
        get
        {
            var write = from x in Gen.Choose(-2, 23)
                        from y in Gen.Choose(0, 5)
                        from text in HostileText.Texts
                        from style in Gen.Elements(_styles)
                        select (x, y, text, style);
            // Each frame keeps what the one before showed, as a real screen does, or starts anew.
            var frame = from writes in write.ArrayOf()
                        from keep in Gen.Choose(0, 3)
                        from caret in Gen.Choose(-1, 23)
                        select (writes, keep: keep > 0, caret);
            return frame.ArrayOf().Select(frames =>
            {
                var drawn = new List<Screen>();
                var before = Array.Empty<(int x, int y, string text, Style style)>();
                foreach (var (writes, keep, caret) in frames.Take(6))
                {
                    before = keep ? [.. before, .. writes] : writes;
                    var screen = new Screen(_size) { Caret = caret < 0 ? null : (caret, 2) };
                    foreach (var (x, y, text, style) in before)
                    {
                        screen.Write(x, y, text, style);
                    }

                    drawn.Add(screen);
                }

                return drawn.ToArray();
            });
        }
    }

    private static VtScreen Terminal(TextWidth? widths = null, bool joinsClusters = true)
    {
        var terminal = new VtScreen(_size, widths, joinsClusters);
        terminal.Feed("\u001b[?7l");
        return terminal;
    }

    private static void AssertShows(VtScreen terminal, Screen frame, Func<Cell, bool> counts)
    {
        var differences =
            from y in Enumerable.Range(0, frame.Height)
            from x in Enumerable.Range(0, frame.Width)
            let wanted = frame[x, y]
            where !wanted.IsRightHalf && counts(wanted) && terminal[x, y] != new VtCell(wanted.Text, wanted.Width.Columns, Visible(wanted))
            select $"at {x},{y}: {terminal[x, y]} instead of {wanted}";
        differences.Should().BeEmpty();
        terminal.Cursor.Should().Be(frame.Caret is { } caret && frame.Bounds.Contains(caret.X, caret.Y) ? frame.Caret : null);
    }

    // A curly underline replaces a plain one, and its colour shows only where there is an underline.
    private static Style Visible(Cell cell)
    {
        var style = cell.Style;
        return style.Attributes.HasFlag(TextAttributes.CurlyUnderline) ? style with { Attributes = style.Attributes & ~TextAttributes.Underline } : style;
    }

    private static Screen Text(string text, Style style = default, int? caret = null)
    {
        var screen = new Screen(_size) { Caret = caret is { } x ? (x, 0) : null };
        screen.Write(0, 0, text, style);
        return screen;
    }

    private static Screen Text(string text, int caret) => Text(text, default, caret);

    private static string Shown(DiffRenderer renderer, Screen screen) => Encoding.UTF8.GetString(renderer.Render(screen).Span).Replace('\u001b', '␛');
}
