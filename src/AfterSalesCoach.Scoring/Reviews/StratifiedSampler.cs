using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using AfterSalesCoach.Dialogue;
using AfterSalesCoach.Scoring.Judging;

namespace AfterSalesCoach.Scoring.Reviews;

/// <summary>Draws conversations for review, evenly over agents and score bands. Seeded: the same log and seed give the same sample.</summary>
/// <remarks>
/// Strata are agent × band (failed, below the pass mark, passed, full marks). Within a stratum conversations come in the order of a keyed hash;
/// the sample takes one from each stratum in turn until it is full. What can no longer be drawn is dropped while reading, so memory stays near
/// the size of the sample.
/// </remarks>
public sealed class StratifiedSampler(int size, int seed, int passTenths)
{
    private const int Slack = 256;

    private readonly SortedDictionary<(string Shop, string Agent, int Band), SortedList<(ulong Order, long Number), (Conversation Conversation, ScoredConversation Scored)>> _strata = [];
    private int _held;

    public void Add(Conversation conversation, ScoredConversation scored)
    {
        if (size <= 0 || !scored.Scored)
        {
            return;
        }

        var key = (scored.Brief.Shop, scored.Brief.Agents[0], Band(scored));
        if (!_strata.TryGetValue(key, out var stratum))
        {
            _strata.Add(key, stratum = []);
        }

        stratum.Add((Order(scored), scored.Brief.Number), (conversation, scored));
        if (++_held > (4L * size) + Slack)
        {
            Prune();
        }
    }

    /// <summary>The sample, in the order of the log.</summary>
    public IReadOnlyList<(Conversation Conversation, ScoredConversation Scored)> Draw()
    {
        var drawn = new List<(Conversation Conversation, ScoredConversation Scored)>();
        for (var rank = 0; drawn.Count < size && _strata.Values.Any(s => s.Count > rank); rank++)
        {
            drawn.AddRange(_strata.Values.Where(s => s.Count > rank).Select(s => s.Values[rank]).Take(size - drawn.Count));
        }

        return [.. drawn.OrderBy(d => d.Scored.Brief.Number)];
    }

    /// <summary>Ranks within a stratum only grow worse, and the ranks before this one already fill the sample.</summary>
    private void Prune()
    {
        var rank = 1;
        while (_strata.Values.Sum(s => Math.Min(s.Count, rank)) < size)
        {
            rank++;
        }

        foreach (var stratum in _strata.Values)
        {
            while (stratum.Count > rank)
            {
                stratum.RemoveAt(stratum.Count - 1);
                _held--;
            }
        }
    }

    private int Band(ScoredConversation scored) =>
        scored.Brief.AutoFailed ? 0 : scored.ScoreTenths < passTenths ? 1 : scored.ScoreTenths < 1000 ? 2 : 3;

    private ulong Order(ScoredConversation scored) => BinaryPrimitives.ReadUInt64BigEndian(
        SHA256.HashData(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{seed}/{scored.Brief.Number}/{scored.Brief.Id}"))));
}
