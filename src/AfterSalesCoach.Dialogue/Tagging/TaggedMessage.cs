using System.Collections.Immutable;
using AfterSalesCoach.Dialogue.Acts;
using AfterSalesCoach.Text;
using AfterSalesCoach.Text.Normalization;

namespace AfterSalesCoach.Dialogue.Tagging;

/// <summary>A message with its clauses and dialogue acts. Immutable.</summary>
public sealed class TaggedMessage
{
    private readonly Utterance _utterance;

    internal TaggedMessage(Message message, int index, Utterance utterance) => (Message, Index, _utterance) = (message, index, utterance);

    public Message Message { get; }

    /// <summary>Position in the conversation, from 0.</summary>
    public int Index { get; }

    public Speaker Speaker => Message.Speaker;

    public string Raw => Message.Text;

    public NormalizedText Normalized => _utterance.Normalized;

    /// <summary>The normalised text.</summary>
    public string Text => Normalized.Text;

    public ImmutableArray<Clause> Clauses => _utterance.Clauses;

    /// <summary>Whether any clause is a question.</summary>
    public bool Asks => _utterance.Asks;

    /// <summary>By start, then act.</summary>
    public ImmutableArray<ActTag> Tags => _utterance.Tags;

    /// <summary>The same message at another position.</summary>
    public TaggedMessage At(int index) => index == Index ? this : new TaggedMessage(Message, index, _utterance);

    /// <summary>All acts that occur, however they are put.</summary>
    public ActSet Acts => _utterance.Acts;

    /// <summary>Whether the message plainly does any of <paramref name="acts"/> (not negated, asked, conditional or quoted).</summary>
    public bool Does(params ReadOnlySpan<DialogueAct> acts) => _utterance.Affirmed.Overlaps(ActSet.Of(acts));

    /// <inheritdoc cref="Does(ReadOnlySpan{DialogueAct})"/>
    public bool Does(ActSet acts) => _utterance.Affirmed.Overlaps(acts);

    /// <summary>Whether any of <paramref name="acts"/> occurs, however it is put.</summary>
    public bool Mentions(params ReadOnlySpan<DialogueAct> acts) => _utterance.Acts.Overlaps(ActSet.Of(acts));

    /// <inheritdoc cref="Mentions(ReadOnlySpan{DialogueAct})"/>
    public bool Mentions(ActSet acts) => _utterance.Acts.Overlaps(acts);

    /// <summary>What a reader has noted of what is said and who says it, when it was said before; null when nothing of this type is noted.</summary>
    public T? Noted<T>()
        where T : class => _utterance.Noted<T>();

    /// <summary>Notes what a reader has worked out, for whenever it is said again.</summary>
    /// <param name="value">Of nothing but speaker and text. Threads may work it out at the same time; the last one stays.</param>
    /// <typeparam name="T">Immutable; one for each reader.</typeparam>
    public T Note<T>(T value)
        where T : class
    {
        _utterance.Add(value);
        return value;
    }

    public IEnumerable<ActTag> TagsOf(DialogueAct act)
    {
        foreach (var tag in Tags)
        {
            if (tag.Act == act)
            {
                yield return tag;
            }
        }
    }

    public IEnumerable<ActTag> AffirmedTagsOf(DialogueAct act)
    {
        foreach (var tag in Tags)
        {
            if (tag.Act == act && tag.IsAffirmed)
            {
                yield return tag;
            }
        }
    }

    /// <summary>The raw span of the clauses that <paramref name="span"/> (normalised) touches.</summary>
    public TextSpan ClauseSpan(TextSpan span)
    {
        TextSpan? covered = null;
        foreach (var clause in Clauses)
        {
            if (clause.Span.Overlaps(span))
            {
                covered = covered?.Union(clause.RawSpan) ?? clause.RawSpan;
            }
        }

        return covered ?? WholeSpan;
    }

    /// <summary>The whole message, for findings of omission.</summary>
    public TextSpan WholeSpan => new(0, Raw.Length);
}
