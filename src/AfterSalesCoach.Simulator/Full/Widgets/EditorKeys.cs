using System.Collections.Immutable;
using AfterSalesCoach.Simulator.Shells.Keymap;
using AfterSalesCoach.Terminal.Editing;
using AfterSalesCoach.Terminal.Input;
using AfterSalesCoach.Terminal.Measuring;

namespace AfterSalesCoach.Simulator.Full.Widgets;

/// <summary>Keys of a text field, as data: they work from this table and help shows it.</summary>
internal static class EditorKeys
{
    private const KeyModifiers Shift = KeyModifiers.Shift;
    private const KeyModifiers Control = KeyModifiers.Control;

    public static ImmutableArray<EditorKey> All { get; } =
    [
        new(new(Key.Left), new("光标左移", "left"), e => e.MoveLeft()),
        new(new(Key.Right), new("光标右移", "right"), e => e.MoveRight()),
        new(new(Key.Left, Control), new("左移一个词", "a word left"), e => e.MoveWordLeft()),
        new(new(Key.Right, Control), new("右移一个词", "a word right"), e => e.MoveWordRight()),
        new(new(Key.Left, Shift), new("向左选中", "select to the left"), e => e.MoveLeft(select: true)),
        new(new(Key.Right, Shift), new("向右选中", "select to the right"), e => e.MoveRight(select: true)),
        new(new(Key.Home), new("行首", "start of the line"), e => e.MoveToLineStart()),
        new(new(Key.End), new("行尾", "end of the line"), e => e.MoveToLineEnd()),
        new(new(Key.Home, Shift), new("选到行首", "select to the start"), e => e.MoveToLineStart(select: true)),
        new(new(Key.End, Shift), new("选到行尾", "select to the end"), e => e.MoveToLineEnd(select: true)),
        new(KeyChord.Control('a'), new("全选", "select all"), e => e.SelectAll()),
        new(new(Key.Backspace), new("删前一个字", "delete backward"), e => e.DeleteBackward()),
        new(new(Key.Delete), new("删后一个字", "delete forward"), e => e.DeleteForward()),
        new(KeyChord.Control('w'), new("删前一个词", "delete a word"), e => e.DeleteWordBackward()),
        new(KeyChord.Control('u'), new("删到行首", "delete to the start of the line"), e => e.DeleteToLineStart()),
        new(KeyChord.Control('_'), new("撤销输入（也可按 Ctrl+/）", "undo typing (also Ctrl+/)"), e => e.Undo()),
        new(KeyChord.Control('y'), new("重做输入", "redo typing"), e => e.Redo()),
    ];

    /// <summary>Types a character or does what a key means; up and down where there is such a row.</summary>
    /// <param name="width">Cells the text is wrapped at.</param>
    /// <returns>False when the key means nothing here.</returns>
    public static bool Press(Editor editor, KeyEvent key, int width, TextWidth widths)
    {
        if (key is { Key: Key.Character, Modifiers: KeyModifiers.None })
        {
            editor.Insert(key.Text);
            return true;
        }

        if (key is { Key: Key.Up or Key.Down, Modifiers: KeyModifiers.None or Shift })
        {
            return editor.MoveVertically(key.Key == Key.Up ? -1 : 1, width, widths, select: key.Modifiers == Shift);
        }

        var found = All.FirstOrDefault(k => k.Chord.Matches(key));
        found?.Do(editor);
        return found is not null;
    }
}
