namespace AfterSalesCoach.Terminal.Editing;

/// <summary>What was done to a text. Characters typed one after the other are undone together, a line at most.</summary>
internal sealed class UndoHistory
{
    private const int MostSteps = 500;

    private readonly List<Edit> _done = [];
    private readonly Stack<Edit> _undone = [];
    private bool _isTyping;

    public bool CanUndo => _done.Count > 0;

    public bool CanRedo => _undone.Count > 0;

    public void Clear()
    {
        _done.Clear();
        _undone.Clear();
        _isTyping = false;
    }

    public void Add(Edit edit, bool isTyping)
    {
        _undone.Clear();
        isTyping &= edit.Inserted != "\n";
        if (isTyping && _isTyping && _done[^1] is var last && last.Start + last.Inserted.Length == edit.Start)
        {
            _done[^1] = last with { Inserted = last.Inserted + edit.Inserted };
        }
        else
        {
            _done.Add(edit);
        }

        _isTyping = isTyping;
        if (_done.Count > MostSteps)
        {
            _done.RemoveAt(0);
        }
    }

    public void EndTyping() => _isTyping = false;

    public Edit? Undo() => Move(() =>
    {
        var edit = _done[^1];
        _done.RemoveAt(_done.Count - 1);
        _undone.Push(edit);
        return edit;
    }, CanUndo);

    public Edit? Redo() => Move(() =>
    {
        var edit = _undone.Pop();
        _done.Add(edit);
        return edit;
    }, CanRedo);

    private Edit? Move(Func<Edit> take, bool any)
    {
        _isTyping = false;
        return any ? take() : null;
    }
}
