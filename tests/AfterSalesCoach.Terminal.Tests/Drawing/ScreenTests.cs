using AfterSalesCoach.Terminal.Drawing;
using AfterSalesCoach.Terminal.Measuring;
using FluentAssertions;
using FsCheck.Fluent;
using Xunit;

namespace AfterSalesCoach.Terminal.Tests.Drawing;

[Trait("Category", "Hostile")]
public sealed class ScreenTests
{
    private static readonly Style _bold = new(Attributes: TextAttributes.Bold);

    [Fact]
    public void Writes_text_by_cells_and_says_where_it_ended()
    {
        var screen = New(10, 1);
        screen.Write(0, 0, "您好a").Should().Be(5);
        screen.ToText().Should().Be("您好a\n");
        screen[1, 0].IsRightHalf.Should().BeTrue();
        screen[4, 0].Text.Should().Be("a");
    }

    [Theory]
    [InlineData(0, " x")]
    [InlineData(1, "x")]
    public void Overwriting_one_half_of_a_wide_character_blanks_the_other(int half, string expected)
    {
        var screen = New(6, 1);
        screen.Write(0, 0, "您", _bold);
        screen.Write(1 - half, 0, "x");
        screen.ToText().Should().Be(expected + "\n");
        screen[half, 0].Should().Be(Cell.Blank(_bold));
    }

    [Fact]
    public void A_wide_character_across_two_cuts_both() => Drawn(6, s =>
    {
        s.Write(0, 0, "您好");
        s.Write(1, 0, "们");
    }).Should().Be(" 们\n");

    [Theory]
    [InlineData(0, "您好abc", 3, "您\n")]
    [InlineData(-1, "您好abc", 6, " 好abc\n")]
    [InlineData(-3, "您好abc", 6, " abc\n")]
    [InlineData(4, "您", 5, "\n")]
    public void A_wide_character_at_the_edge_is_drawn_as_blanks(int x, string text, int width, string expected)
    {
        var screen = New(width, 1);
        screen.Write(x, 0, text);
        screen.ToText().Should().Be(expected);
    }

    [Fact]
    public void Nothing_is_touched_outside_the_clip()
    {
        var screen = New(12, 3);
        screen.Fill(screen.Bounds, _bold);
        screen.Write(0, 0, "一二三四五六", default, new Rect(3, 0, 6, 1));
        screen.Write(0, 1, "一二三四五六", default, new Rect(3, 0, 6, 1));
        screen.Write(0, -1, "x", default);
        screen.Write(0, 3, "x", default);
        screen.ToText().Should().Be("    三四\n\n\n");
        screen[2, 0].Style.Should().Be(_bold);
        screen[3, 0].Style.Should().Be(default(Style), "the cut half of 二 is blanked in the style of the text");
        screen[9, 0].Style.Should().Be(_bold);
    }

    [Fact]
    public void Draws_a_box_with_its_title_cut_to_fit()
    {
        var screen = New(12, 4);
        screen.DrawBox(screen.Bounds, Border.Line, default, "对话记录很长");
        screen.ToText().Should().Be(
            """
            ┌─ 对话记录┐
            │          │
            │          │
            └──────────┘

            """);
    }

    [Fact]
    public void Boxes_are_of_plain_characters_where_lines_would_be_two_cells_wide() => Border.For(TextWidth.Wide, Border.Heavy).Should().Be(Border.Ascii);

    [Fact]
    public void Restyles_whole_characters_only()
    {
        var screen = New(6, 1);
        screen.Write(0, 0, "您好们");
        screen.Restyle(new Rect(1, 0, 4, 1), s => s.With(TextAttributes.Reverse));
        Enumerable.Range(0, 6).Select(x => screen[x, 0].Style.Attributes).Should().Equal(
            TextAttributes.None, TextAttributes.None, TextAttributes.Reverse, TextAttributes.Reverse, TextAttributes.None, TextAttributes.None);
        screen.ToText().Should().Be("您好们\n");
    }

    [Theory]
    [InlineData("\u001b[31m红", "␛[31m红")]
    [InlineData("a\tb\r\nc\u0007", "a␉b␍c␇")]
    [InlineData("a\u009b1m\uffff\u2028", "a?1m??")]
    [InlineData("退\u202e款\u200b\u2066。\ufeff", "退款。")]
    [InlineData("e\u0301👨‍👩‍👧", "e\u0301👨‍👩‍👧")]
    public void What_must_not_reach_a_terminal_is_pictured_or_left_out(string text, string shown) => Drawn(40, s => s.Write(0, 0, text)).Should().Be(shown + "\n");

    [Fact]
    public void A_pile_of_accents_is_cut_down() => New(4, 1, s => s.Write(0, 0, "a" + new string('\u0301', 1000)))[0, 0].Text.Length.Should().Be(32);

    [Fact]
    public void Its_invariants_hold_whatever_is_written_wherever()
    {
        var writes = from x in Gen.Choose(-4, 22)
                     from y in Gen.Choose(-1, 3)
                     from text in HostileText.Texts
                     from left in Gen.Choose(0, 10)
                     from width in Gen.Choose(0, 20)
                     from wide in Gen.Elements(TextWidth.Default, TextWidth.Narrow, TextWidth.Wide)
                     select (x, y, text, clip: new Rect(left, 0, width, 3), wide);
        HostileText.Check(writes.ArrayOf(), all =>
        {
            foreach (var group in all.GroupBy(w => w.wide))
            {
                var screen = new Screen(new ScreenSize(20, 3), group.Key);
                foreach (var (x, y, text, clip, _) in group)
                {
                    screen.Write(x, y, text, default, clip).Should().Be(x + group.Key.Of(text));
                }

                AssertWhole(screen);
            }
        });
    }

    private static void AssertWhole(Screen screen)
    {
        for (var y = 0; y < screen.Height; y++)
        {
            for (var x = 0; x < screen.Width; x++)
            {
                var cell = screen[x, y];
                var isWhole = cell.IsRightHalf
                    ? x > 0 && screen[x - 1, y].Width.Columns == 2
                    : screen.Widths.OfCluster(cell.Text).Columns == cell.Width.Columns
                        && (cell.Width.Columns == 1 || (x + 1 < screen.Width && screen[x + 1, y].IsRightHalf))
                        && Output.IsHarmless(cell.Text);
                if (!isWhole)
                {
                    Assert.Fail($"{cell} at {x},{y}");
                }
            }
        }
    }

    private static Screen New(int width, int height, Action<Screen>? draw = null)
    {
        var screen = new Screen(new ScreenSize(width, height));
        draw?.Invoke(screen);
        return screen;
    }

    private static string Drawn(int width, Action<Screen> draw) => New(width, 1, draw).ToText();
}
