using AfterSalesCoach.Dialogue;

namespace AfterSalesCoach.ChatLogs;

/// <summary>Notices conversations that come more than once in the inputs of a run: two exports that overlap, a copy of a file. Each is read all the same.</summary>
/// <remarks>
/// Two are the same when id and first message are, time included; without a time every message has to be. An id that stands for the name of a file is
/// none, as a copy has another: there too every message counts. Remembered are hashes only, and of a bounded number of conversations.
/// </remarks>
public sealed class RepeatedConversations
{
    /// <summary>Some 30 MB of hashes.</summary>
    private const int MostRemembered = 1_000_000;

    private const int MostPairs = 50;
    private const int ShownIds = 3;

    /// <summary>By hash: where among the files it came first.</summary>
    private readonly Dictionary<ulong, int> _first = [];
    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);
    private readonly List<string> _files = [];
    private readonly Dictionary<(int First, int Again), Repeats> _pairs = [];
    private Repeats _last = new();
    private bool _full;

    /// <summary>Passes conversations on, and tells of the repeated ones behind the last.</summary>
    public static IEnumerable<Conversation> Watch(IEnumerable<Conversation> conversations, Action<LogProblem> report)
    {
        var repeated = new RepeatedConversations();
        foreach (var conversation in conversations)
        {
            repeated.Add(conversation);
            yield return conversation;
        }

        // One for each pair of files, in the order in which they were met.
        foreach (var ((first, again), repeats) in repeated._pairs)
        {
            report(Problems.RepeatedConversation(new(repeated._files[again], 0), repeated._files[first], repeats.Count, repeats.Ids, repeated._full));
        }
    }

    private void Add(Conversation conversation)
    {
        if (conversation.Messages.IsEmpty)
        {
            return;
        }

        var hash = HashOf(conversation);
        var file = NumberOf(conversation.Source?.File ?? "");
        if (_first.TryGetValue(hash, out var first))
        {
            if (!_pairs.TryGetValue((first, file), out var repeats))
            {
                // Beyond the bound all are counted to the last pair.
                if (_pairs.Count < MostPairs)
                {
                    _pairs.Add((first, file), _last = new Repeats());
                }

                repeats = _last;
            }

            repeats.Count++;
            if (repeats.Ids.Count < ShownIds)
            {
                repeats.Ids.Add(conversation.Id);
            }
        }
        else if (_first.Count < MostRemembered)
        {
            _first.Add(hash, file);
        }
        else
        {
            _full = true;
        }
    }

    private int NumberOf(string file)
    {
        if (!_numbers.TryGetValue(file, out var number))
        {
            _numbers.Add(file, number = _files.Count);
            _files.Add(file);
        }

        return number;
    }

    private static ulong HashOf(Conversation conversation)
    {
        var (first, isNamed) = (conversation.Messages[0], HasIdOfItsOwn(conversation));
        var rest = new HashCode();
        if (isNamed)
        {
            rest.Add(conversation.Id, StringComparer.Ordinal);
        }

        if (!isNamed || first.Time is null)
        {
            foreach (var message in conversation.Messages)
            {
                rest.Add(HashOf(message));
            }
        }

        return ((ulong)(uint)rest.ToHashCode() << 32) | (uint)HashOf(first);
    }

    private static int HashOf(Message message) => HashCode.Combine(message.Speaker, message.Time, string.GetHashCode(message.Text, StringComparison.Ordinal));

    private static bool HasIdOfItsOwn(Conversation conversation)
    {
        var stem = Path.GetFileNameWithoutExtension(conversation.Source?.File ?? "");
        return stem.Length == 0 || !conversation.Id.StartsWith(stem, StringComparison.Ordinal) || (conversation.Id.Length > stem.Length && conversation.Id[stem.Length] != '#');
    }

    private sealed class Repeats
    {
        public long Count { get; set; }

        public List<string> Ids { get; } = [];
    }
}
