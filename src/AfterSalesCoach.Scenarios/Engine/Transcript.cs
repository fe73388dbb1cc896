using System.Collections.Immutable;
using AfterSalesCoach.Dialogue;

namespace AfterSalesCoach.Scenarios.Engine;

/// <summary>The messages so far, as a list that shares its beginning with those it grew from.</summary>
public sealed class Transcript
{
    public static readonly Transcript Empty = new(null, null, 0);

    private readonly Transcript? _before;
    private readonly Message? _last;

    private Transcript(Transcript? before, Message? last, int count) => (_before, _last, Count) = (before, last, count);

    public int Count { get; }

    public Transcript Add(Message message) => new(this, message, Count + 1);

    public ImmutableArray<Message> ToArray()
    {
        var messages = new Message[Count];
        for (var node = this; node._last is not null; node = node._before!)
        {
            messages[node.Count - 1] = node._last;
        }

        return [.. messages];
    }
}
