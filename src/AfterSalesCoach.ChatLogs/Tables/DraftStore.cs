using AfterSalesCoach.ChatLogs.Vocabulary;
using AfterSalesCoach.Dialogue;

namespace AfterSalesCoach.ChatLogs.Tables;

/// <summary>The conversations of a table while its rows come in: those of the last rows in memory, the others in a temporary file.</summary>
/// <remarks>In memory a conversation that waits in the file is an id and a place.</remarks>
/// <param name="spill">Where those wait that are not in memory; the caller closes it.</param>
/// <param name="offset">The time zone of times that say none.</param>
internal sealed class DraftStore(MessageSpill spill, TimeSpan offset)
{
    /// <summary>A hostile table has a long id in every row.</summary>
    private const int MostGaps = 10_000;

    private const int LongestId = 200;

    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);

    /// <summary>Conversations of which a row was not read before the first that was.</summary>
    private readonly HashSet<string> _gaps = new(StringComparer.Ordinal);

    /// <summary>By number: where in the file the last piece of each starts.</summary>
    private readonly List<long> _places = [];
    private readonly Dictionary<int, TableDraft> _live = [];

    /// <summary>The draft of a conversation, a new one when it has none.</summary>
    public TableDraft Of(string id, SourcePosition at)
    {
        if (!_numbers.TryGetValue(id, out var number))
        {
            number = _places.Count;
            _numbers.Add(id, number);
            _places.Add(MessageSpill.None);
            _live.Add(number, new TableDraft(id, at, new LogClock(offset)) { HasGaps = _gaps.Remove(id) });
        }

        if (!_live.TryGetValue(number, out var draft))
        {
            _live.Add(number, draft = TableDraft.Read(spill, _places[number], offset));
        }

        return draft;
    }

    /// <summary>Notes of a conversation that a row of it was not read, where it has begun; the others are found wanting when they begin.</summary>
    public void MarkGap(string id)
    {
        if (id.Length is 0 or > LongestId)
        {
            return;
        }

        if (_numbers.ContainsKey(id))
        {
            Of(id, default).HasGaps = true;
        }
        else if (_gaps.Count < MostGaps)
        {
            _gaps.Add(id);
        }
    }

    /// <summary>Moves everything into the file.</summary>
    /// <exception cref="IOException">The temporary folder is full or is not there.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be written.</exception>
    public void Park()
    {
        foreach (var (number, draft) in _live)
        {
            _places[number] = draft.Write(spill);
        }

        _live.Clear();
    }

    /// <summary>The conversations in the order in which they first came; nothing can be added any more. Each is let go as soon as it is handed out.</summary>
    /// <param name="newestFirst">The table runs backwards.</param>
    public IEnumerable<Conversation> Finish(bool newestFirst)
    {
        _numbers.Clear();
        _numbers.TrimExcess();
        for (var number = 0; number < _places.Count; number++)
        {
            if (!_live.Remove(number, out var draft))
            {
                draft = TableDraft.Read(spill, _places[number], offset);
            }

            // Of some no row could be read.
            if (draft.Count > 0)
            {
                yield return draft.Finish(newestFirst, spill);
            }
        }
    }
}
