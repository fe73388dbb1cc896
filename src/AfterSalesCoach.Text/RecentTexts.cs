using System.Diagnostics.CodeAnalysis;

namespace AfterSalesCoach.Text;

/// <summary>What was worked out from texts, kept for those that recur: agents send the same phrases all day. May be shared between threads.</summary>
/// <remarks>
/// A text is kept once it comes again soon after; what comes once leaves no more than a trace, so that a log of many texts does not drive out the
/// phrases of every day (after TinyLFU, Einziger, Friedman and Manes 2017). Kept texts belong to two generations, which costs less than a list of what was
/// met when: whatever is asked for belongs to the young one, and when that is full it takes the place of the old one, whose texts nobody has asked for since.
/// </remarks>
/// <typeparam name="T">Immutable.</typeparam>
/// <param name="generation">About how many texts a generation holds.</param>
public sealed class RecentTexts<T>(int generation)
    where T : class
{
    /// <summary>So many threads seldom wait for one another.</summary>
    private const int Shelves = 16;

    private readonly Shelf[] _shelves = [.. Enumerable.Range(0, Shelves).Select(_ => new Shelf(Math.Max(2, generation / Shelves)))];

    public bool TryGet(string text, [MaybeNullWhen(false)] out T value)
    {
        var shelf = ShelfOf(text.GetHashCode(StringComparison.Ordinal));
        lock (shelf)
        {
            return shelf.TryGet(text, out value);
        }
    }

    /// <summary>Offers a text that was not there; it is kept unless it is new.</summary>
    public void Offer(string text, T value)
    {
        var hash = text.GetHashCode(StringComparison.Ordinal);
        var shelf = ShelfOf(hash);
        lock (shelf)
        {
            shelf.Offer(text, hash, value);
        }
    }

    private Shelf ShelfOf(int hash) => _shelves[(uint)hash % Shelves];

    private sealed class Shelf(int generation)
    {
        /// <summary>Hashes of texts that came of late, each in its place until another takes it.</summary>
        private readonly int[] _traces = new int[generation / 2];

        private Dictionary<string, T> _young = new(StringComparer.Ordinal);
        private Dictionary<string, T> _old = new(StringComparer.Ordinal);

        public bool TryGet(string text, [MaybeNullWhen(false)] out T value)
        {
            if (_young.TryGetValue(text, out value))
            {
                return true;
            }

            if (!_old.TryGetValue(text, out value))
            {
                return false;
            }

            Keep(text, value);
            return true;
        }

        public void Offer(string text, int hash, T value)
        {
            ref var trace = ref _traces[(uint)hash / Shelves % (uint)_traces.Length];
            if (trace == hash)
            {
                Keep(text, value);
            }

            trace = hash;
        }

        private void Keep(string text, T value)
        {
            if (_young.Count == generation)
            {
                (_young, _old) = (_old, _young);
                _young.Clear();
            }

            _young[text] = value;
        }
    }
}
