using System.Collections;
using System.Collections.Immutable;
using AfterSalesCoach.Dialogue;
using AfterSalesCoach.Dialogue.Acts;
using AfterSalesCoach.Dialogue.Tagging;

namespace AfterSalesCoach.Linting;

/// <summary>The messages of one speaker in a stretch of a conversation, in order. Asking it allocates nothing.</summary>
/// <param name="messages">Of the whole conversation.</param>
/// <param name="start">The first message of the stretch.</param>
/// <param name="end">The message after the stretch.</param>
public readonly struct MessageRange(ImmutableArray<TaggedMessage> messages, Speaker speaker, int start, int end) : IEnumerable<TaggedMessage>
{
    public Enumerator GetEnumerator() => new(messages, speaker, start, end);

    public bool Any() => GetEnumerator().MoveNext();

    public bool Any(Func<TaggedMessage, bool> holds)
    {
        foreach (var message in this)
        {
            if (holds(message))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The last message; null when there is none.</summary>
    public TaggedMessage? LastOrDefault()
    {
        for (var i = end - 1; i >= start; i--)
        {
            if (messages[i].Speaker == speaker)
            {
                return messages[i];
            }
        }

        return null;
    }

    /// <summary>Whether any message plainly does any of <paramref name="acts"/>.</summary>
    public bool Do(ActSet acts)
    {
        foreach (var message in this)
        {
            if (message.Does(acts))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether any of <paramref name="acts"/> occurs, however it is put.</summary>
    public bool Mention(ActSet acts)
    {
        foreach (var message in this)
        {
            if (message.Mentions(acts))
            {
                return true;
            }
        }

        return false;
    }

    IEnumerator<TaggedMessage> IEnumerable<TaggedMessage>.GetEnumerator() => GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    public struct Enumerator(ImmutableArray<TaggedMessage> messages, Speaker speaker, int start, int end) : IEnumerator<TaggedMessage>
    {
        private int _at = start - 1;

        public readonly TaggedMessage Current => messages[_at];

        readonly object IEnumerator.Current => Current;

        public bool MoveNext()
        {
            do
            {
                _at++;
            }
            while (_at < end && messages[_at].Speaker != speaker);

            return _at < end;
        }

        public void Reset() => _at = start - 1;

        public readonly void Dispose()
        {
        }
    }
}
