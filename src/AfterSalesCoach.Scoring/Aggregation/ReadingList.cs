using AfterSalesCoach.Dialogue;
using AfterSalesCoach.Scoring.Judging;

namespace AfterSalesCoach.Scoring.Aggregation;

/// <summary>The conversations a lead should read first, as many as asked for. Holds no more than those.</summary>
/// <remarks>By urgency, then by position in the log; conversations without findings only fill what is left. One that no agent wrote in has no score, and is listed when that is what was found.</remarks>
public sealed class ReadingList(int most)
{
    private readonly PriorityQueue<(Conversation Conversation, ScoredConversation Scored), (double Urgency, long LaterFirst)> _kept = new();

    public void Add(Conversation conversation, ScoredConversation scored)
    {
        if (most <= 0 || !(scored.Scored || scored.Brief.Findings > 0))
        {
            return;
        }

        _kept.Enqueue((conversation, scored), (scored.Brief.Urgency, -scored.Brief.Number));
        if (_kept.Count > most)
        {
            _kept.Dequeue();
        }
    }

    /// <summary>Most urgent first.</summary>
    public IReadOnlyList<(Conversation Conversation, ScoredConversation Scored)> InOrder() =>
        [.. _kept.UnorderedItems.OrderByDescending(i => i.Priority.Urgency).ThenByDescending(i => i.Priority.LaterFirst).Select(i => i.Element)];
}
