using AfterSalesCoach.Terminal.Drawing;
using AfterSalesCoach.Terminal.Editing;
using AfterSalesCoach.Terminal.Measuring;
using FluentAssertions;
using FsCheck.Fluent;
using Xunit;

namespace AfterSalesCoach.Terminal.Tests.Editing;

[Trait("Category", "Hostile")]
public sealed class EditorTests
{
    private readonly Editor _editor = new();

    [Theory]
    [InlineData("好👨‍👩‍👧", "好")]
    [InlineData("好👍🏻", "好")]
    [InlineData("好🇨🇳", "好")]
    [InlineData("e\u0301", "")]
    [InlineData("一\n", "一")]
    public void Backspace_takes_a_whole_cluster(string text, string left)
    {
        _editor.Insert(text);
        _editor.DeleteBackward();
        _editor.Text.Should().Be(left);
    }

    [Fact]
    public void An_emoji_typed_in_pieces_is_one_cluster_for_the_caret()
    {
        foreach (var rune in "👨‍👩‍👧".EnumerateRunes())
        {
            _editor.Insert(rune.ToString());
        }

        _editor.MoveLeft();
        _editor.Caret.Should().Be(0);
    }

    [Fact]
    public void Typing_replaces_the_selection()
    {
        _editor.Insert("不可能退款");
        _editor.MoveTo(0);
        _editor.MoveTo(3, select: true);
        _editor.SelectedText.Should().Be("不可能");
        _editor.Insert("可以");
        (_editor.Text, _editor.Caret, _editor.HasSelection).Should().Be(("可以退款", 2, false));
    }

    [Fact]
    public void Typed_characters_are_undone_together_and_a_paste_by_itself()
    {
        Type("您好");
        _editor.Insert("，给您补发");
        Type("吧");
        _editor.Undo();
        _editor.Text.Should().Be("您好，给您补发");
        _editor.Undo();
        _editor.Text.Should().Be("您好");
        _editor.Undo();
        _editor.Text.Should().BeEmpty();
        _editor.CanUndo.Should().BeFalse();
        _editor.Redo();
        _editor.Redo();
        _editor.Text.Should().Be("您好，给您补发");
        Type("。");
        _editor.CanRedo.Should().BeFalse("something new was typed");
    }

    [Fact]
    public void Words_are_Latin_runs_and_single_characters()
    {
        _editor.Insert("订单 D2026-0917 退款");
        var stops = new List<int>();
        while (_editor.Caret > 0)
        {
            _editor.MoveWordLeft();
            stops.Add(_editor.Caret);
        }

        stops.Should().Equal(15, 14, 9, 8, 3, 1, 0);
        _editor.MoveWordRight();
        _editor.DeleteToLineStart();
        _editor.Text.Should().Be("单 D2026-0917 退款");
        _editor.MoveToEnd();
        _editor.DeleteWordBackward();
        _editor.Text.Should().Be("单 D2026-0917 退");
    }

    [Fact]
    public void Going_up_and_down_keeps_the_column_over_a_short_row()
    {
        _editor.Insert("您好啊朋友\n好\n麻烦拍张照片");
        _editor.MoveTo(4);
        _editor.MoveVertically(1, 40, TextWidth.Default).Should().BeTrue();
        _editor.Caret.Should().Be(7);
        _editor.MoveVertically(1, 40, TextWidth.Default);
        _editor.Caret.Should().Be(12);
        _editor.MoveVertically(1, 40, TextWidth.Default).Should().BeFalse("there is no further row");
    }

    [Fact]
    public void Marks_move_with_the_text_around_them_and_go_when_it_changes_inside()
    {
        _editor.Insert("这个不可能的");
        _editor.SetMarks([new TextMark(2, 5, default), new TextMark(50, 60, default)]);
        _editor.MoveToStart();
        _editor.Insert("亲，");
        _editor.Marks.Should().Equal(new TextMark(4, 7, default));
        _editor.MoveToEnd();
        _editor.Insert("！");
        _editor.Marks.Should().Equal(new TextMark(4, 7, default));
        _editor.MoveTo(5);
        _editor.Insert("太");
        _editor.Marks.Should().BeEmpty();
    }

    [Fact]
    public void What_does_not_fit_is_refused_at_a_whole_cluster()
    {
        var editor = new Editor(longest: 5);
        editor.Insert("您好👍👍").Should().BeFalse();
        editor.Text.Should().Be("您好👍");
        editor.Insert("x").Should().BeTrue();
        editor.Insert("y").Should().BeFalse();
    }

    [Fact]
    public void Whatever_is_done_the_caret_stands_between_clusters_and_undo_leads_back()
    {
        var actions = from kind in Gen.Choose(0, 9)
                      from at in Gen.Choose(0, 60)
                      from text in Gen.Elements(HostileText.Pieces)
                      select (kind, at, text);
        HostileText.Check(actions.ArrayOf(), all =>
        {
            var editor = new Editor();
            foreach (var (kind, at, text) in all)
            {
                Do(editor, kind, at, text);
                Boundaries(editor.Text).Should().Contain([editor.Caret, editor.Anchor]);
            }

            var last = editor.Text;
            while (editor.CanUndo)
            {
                editor.Undo();
            }

            editor.Text.Should().BeEmpty();
            while (editor.CanRedo)
            {
                editor.Redo();
            }

            editor.Text.Should().Be(last);
        }, 300);
    }

    [Fact]
    public void The_view_shows_marks_selection_and_the_caret_even_in_a_long_text()
    {
        var view = new EditorView(_editor);
        var screen = new Screen(new ScreenSize(9, 3));
        _editor.Insert("这个不可能");
        _editor.SetMarks([new TextMark(2, 5, new Style(Attributes: TextAttributes.CurlyUnderline))]);
        _editor.MoveLeft(select: true);
        view.Draw(screen, screen.Bounds, hasFocus: true);
        screen.ToText().Should().Be("这个不可\n能\n\n");
        screen[4, 0].Style.Attributes.Should().Be(TextAttributes.CurlyUnderline);
        screen[0, 1].Style.Attributes.Should().Be(TextAttributes.CurlyUnderline | TextAttributes.Reverse);
        screen.Caret.Should().Be((0, 1));
        view.OffsetAt(4, 0, screen.Bounds, screen.Widths).Should().Be(2);

        _editor.MoveToEnd();
        _editor.Insert("一二三四五六七八九十");
        screen.Clear();
        view.Draw(screen, screen.Bounds, hasFocus: true);
        screen.Caret.Should().Be((6, 2));
        view.Hidden.Should().Be((1, 0));
    }

    private void Type(string text)
    {
        foreach (var rune in text.EnumerateRunes())
        {
            _editor.Insert(rune.ToString());
        }
    }

    private static void Do(Editor editor, int kind, int at, string text)
    {
        switch (kind)
        {
            case 0:
                editor.MoveTo(at);
                break;
            case 1:
                editor.MoveTo(at, select: true);
                break;
            case 2:
                editor.DeleteBackward();
                break;
            case 3:
                editor.DeleteWordBackward();
                break;
            case 4:
                editor.MoveVertically((at % 3) - 1, 8, TextWidth.Default, select: at > 30);
                break;
            case 5:
                editor.DeleteForward();
                break;
            default:
                editor.Insert(text);
                break;
        }
    }

    private static List<int> Boundaries(string text)
    {
        List<int> boundaries = [0];
        while (boundaries[^1] < text.Length)
        {
            boundaries.Add(boundaries[^1] + System.Globalization.StringInfo.GetNextTextElementLength(text, boundaries[^1]));
        }

        return boundaries;
    }
}
