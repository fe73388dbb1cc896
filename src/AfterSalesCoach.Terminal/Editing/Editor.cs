using System.Globalization;
using AfterSalesCoach.Terminal.Input;
using AfterSalesCoach.Terminal.Measuring;

namespace AfterSalesCoach.Terminal.Editing;

/// <summary>Text under edit: caret and selection by grapheme cluster, undo, marks that move with the text. Knows no screen and no keys.</summary>
/// <remarks>All offsets are UTF-16 units; the caret stands between clusters at any time.</remarks>
/// <param name="longest">UTF-16 units the text may have; what goes beyond is refused.</param>
public sealed class Editor(int longest = 1 << 16)
{
    private readonly UndoHistory _history = new();
    private List<TextMark> _marks = [];
    private EditorLayout? _layout;
    private int? _column;

    public string Text { get; private set; } = "";

    public int Caret { get; private set; }

    /// <summary>Where the selection began; the caret itself when nothing is selected.</summary>
    public int Anchor { get; private set; }

    public bool HasSelection => Anchor != Caret;

    public (int Start, int End) Selection => (Math.Min(Anchor, Caret), Math.Max(Anchor, Caret));

    public string SelectedText => Text[Selection.Start..Selection.End];

    public bool CanUndo => _history.CanUndo;

    public bool CanRedo => _history.CanRedo;

    /// <summary>Marked ranges. They move with edits around them; an edit inside one removes it until it is set anew.</summary>
    public IReadOnlyList<TextMark> Marks => _marks;

    /// <summary>Replaces everything and forgets what could be undone.</summary>
    public void Reset(string text = "")
    {
        _history.Clear();
        _marks = [];
        Text = Cut(InputText.Clean(text), longest);
        _layout = null;
        MoveTo(Text.Length);
    }

    /// <summary>Replaces the selection, or inserts at the caret.</summary>
    /// <param name="text">Cleaned first, see <see cref="InputText.Clean"/>.</param>
    /// <returns>False when there was no room for all of it; what fits went in.</returns>
    public bool Insert(string text)
    {
        var (start, end) = Selection;
        var clean = InputText.Clean(text);
        var fitting = Cut(clean, longest - (Text.Length - (end - start)));
        if (fitting.Length > 0 || end > start)
        {
            Replace(start, end, fitting, isTyping: text.Length <= 2 && end == start);
        }

        return fitting.Length == clean.Length;
    }

    /// <summary>Deletes the selection, or the cluster in front of the caret.</summary>
    public void DeleteBackward() => Delete(() => Previous(Caret));

    /// <summary>Deletes the selection, or the cluster behind the caret.</summary>
    public void DeleteForward() => Delete(() => Next(Caret));

    /// <summary>Deletes the selection, or back to the start of a word; one Chinese character counts as a word.</summary>
    public void DeleteWordBackward() => Delete(() => PreviousWord(Caret));

    /// <summary>Deletes the selection, or from the start of the line to the caret.</summary>
    public void DeleteToLineStart() => Delete(() => LineStart(Caret));

    public void SelectAll() => (Anchor, Caret, _column) = (0, Text.Length, null);

    public void MoveLeft(bool select = false) => MoveTo(HasSelection && !select ? Selection.Start : Previous(Caret), select);

    public void MoveRight(bool select = false) => MoveTo(HasSelection && !select ? Selection.End : Next(Caret), select);

    public void MoveWordLeft(bool select = false) => MoveTo(PreviousWord(Caret), select);

    public void MoveWordRight(bool select = false) => MoveTo(NextWord(Caret), select);

    public void MoveToStart(bool select = false) => MoveTo(0, select);

    public void MoveToEnd(bool select = false) => MoveTo(Text.Length, select);

    public void MoveToLineStart(bool select = false) => MoveTo(LineStart(Caret), select);

    public void MoveToLineEnd(bool select = false) => MoveTo(Text.IndexOf('\n', Caret) is >= 0 and var end ? end : Text.Length, select);

    /// <summary>Moves by rows of the wrapped text and keeps the column over short rows.</summary>
    /// <returns>False when there is no such row, for the caller to move the focus instead.</returns>
    public bool MoveVertically(int rows, int width, TextWidth widths, bool select = false)
    {
        var layout = Layout(width, widths);
        var (x, y) = layout.CellOf(Caret);
        if (y + rows < 0 || y + rows >= layout.Rows.Count)
        {
            return false;
        }

        var column = _column ?? x;
        MoveTo(layout.OffsetAt(column, y + rows), select);
        _column = column;
        return true;
    }

    /// <param name="offset">Brought to the nearest place between clusters before it.</param>
    public void MoveTo(int offset, bool select = false)
    {
        Caret = Boundary(Math.Clamp(offset, 0, Text.Length));
        Anchor = select ? Anchor : Caret;
        _column = null;
        _history.EndTyping();
    }

    public void Undo()
    {
        if (_history.Undo() is { } edit)
        {
            Apply(edit.Start, edit.Inserted.Length, edit.Removed);
            (Anchor, Caret) = edit.Before;
        }
    }

    public void Redo()
    {
        if (_history.Redo() is { } edit)
        {
            Apply(edit.Start, edit.Removed.Length, edit.Inserted);
            Anchor = Caret = Boundary(edit.Start + edit.Inserted.Length);
        }
    }

    /// <summary>Sets the marked ranges for the text as it is now. Ranges outside it are cut off.</summary>
    public void SetMarks(IEnumerable<TextMark> marks) => _marks =
        [.. from mark in marks
            let cut = mark with { Start = Math.Clamp(mark.Start, 0, Text.Length), End = Math.Clamp(mark.End, 0, Text.Length) }
            where cut.Start < cut.End
            select cut];

    public EditorLayout Layout(int width, TextWidth widths) =>
        _layout is { } layout && layout.Width == Math.Max(2, width) && layout.Widths == widths ? layout : _layout = new EditorLayout(Text, width, widths);

    private static string Cut(string text, int length)
    {
        if (text.Length <= length)
        {
            return text;
        }

        var end = 0;
        while (end < text.Length && TextWidth.NextCluster(text.AsSpan(end)) is var next && end + next <= length)
        {
            end += next;
        }

        return text[..end];
    }

    private void Delete(Func<int> other)
    {
        var (start, end) = HasSelection ? Selection : (Math.Min(other(), Caret), Math.Max(other(), Caret));
        if (start < end)
        {
            Replace(start, end, "", isTyping: false);
        }
    }

    private void Replace(int start, int end, string inserted, bool isTyping)
    {
        _history.Add(new Edit(start, Text[start..end], inserted, (Anchor, Caret)), isTyping);
        Apply(start, end - start, inserted);

        // What was inserted may have joined its neighbours: a skin tone, the second half of a flag.
        var after = start + inserted.Length;
        Caret = Boundary(after) == after ? after : Next(Boundary(after));
        Anchor = Caret;
        _column = null;
    }

    private void Apply(int start, int removed, string inserted)
    {
        Text = string.Concat(Text.AsSpan(0, start), inserted, Text.AsSpan(start + removed));
        _layout = null;
        _column = null;
        var shift = inserted.Length - removed;
        _marks = [.. from mark in _marks
                     where mark.End <= start || mark.Start >= start + removed
                     select mark.End <= start ? mark : mark with { Start = mark.Start + shift, End = mark.End + shift }];
    }

    private int Next(int offset) => offset < Text.Length ? offset + TextWidth.NextCluster(Text.AsSpan(offset)) : offset;

    private int Previous(int offset) => offset == 0 ? 0 : Boundary(offset - 1);

    /// <summary>The last place between clusters that is not behind the offset.</summary>
    private int Boundary(int offset)
    {
        if (offset >= Text.Length)
        {
            return Text.Length;
        }

        // No cluster spans a line feed, so it is enough to count from the last one.
        var at = offset == 0 ? 0 : Text.LastIndexOf('\n', offset - 1) + 1;
        while (Next(at) is var next && next <= offset)
        {
            at = next;
        }

        return at;
    }

    private int LineStart(int offset) => offset == 0 ? 0 : Text.LastIndexOf('\n', offset - 1) + 1;

    private int PreviousWord(int offset)
    {
        while (offset > 0 && char.IsWhiteSpace(Text[offset - 1]))
        {
            offset--;
        }

        if (offset == 0 || KindAt(offset - 1) == CharacterKind.Single)
        {
            return Previous(offset);
        }

        for (var kind = KindAt(offset - 1); offset > 0 && KindAt(offset - 1) == kind;)
        {
            offset--;
        }

        return Boundary(offset);
    }

    private int NextWord(int offset)
    {
        if (offset < Text.Length)
        {
            var kind = KindAt(offset);
            offset = Next(offset);
            while (kind != CharacterKind.Single && offset < Text.Length && KindAt(offset) == kind)
            {
                offset = Next(offset);
            }
        }

        while (offset < Text.Length && char.IsWhiteSpace(Text[offset]))
        {
            offset++;
        }

        return offset;
    }

    private CharacterKind KindAt(int offset) => Text[offset] switch
    {
        var c when char.IsWhiteSpace(c) => CharacterKind.Space,
        var c when c < 0x2e80 && char.IsLetterOrDigit(c) => CharacterKind.Word,
        var c when CharUnicodeInfo.GetUnicodeCategory(c) is >= UnicodeCategory.ConnectorPunctuation and <= UnicodeCategory.OtherPunctuation => CharacterKind.Punctuation,
        _ => CharacterKind.Single,
    };

    private enum CharacterKind
    {
        Space,
        Word,
        Punctuation,

        /// <summary>A Han character, an emoji: each by itself.</summary>
        Single,
    }
}
