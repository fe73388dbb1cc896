using System.Collections.Immutable;
using AfterSalesCoach.Dialogue.Acts;
using AfterSalesCoach.Text;
using AfterSalesCoach.Text.Normalization;

namespace AfterSalesCoach.Dialogue.Tagging;

/// <summary>A message with its clauses and dialogue acts. Immutable.</summary>
public sealed class TaggedMessage
{
    private readonly ActSet _affirmed;
    private readonly ActSet _any;
    private object? _derived;

    internal TaggedMessage(Message message, int index, NormalizedText normalized, ImmutableArray<Clause> clauses, ImmutableArray<ActTag> tags)
    {
        (Message, Index, Normalized, Clauses, Tags) = (message, index, normalized, clauses, tags);
        foreach (var clause in clauses)
        {
            Asks |= clause.IsQuestion;
        }

        foreach (var tag in tags)
        {
            _any = _any.With(tag.Act);
            _affirmed = tag.IsAffirmed ? _affirmed.With(tag.Act) : _affirmed;
        }
    }

    public Message Message { get; }

    /// <summary>Position in the conversation, from 0.</summary>
    public int Index { get; }

    public Speaker Speaker => Message.Speaker;

    public string Raw => Message.Text;

    public NormalizedText Normalized { get; }

    /// <summary>The normalised text.</summary>
    public string Text => Normalized.Text;

    public ImmutableArray<Clause> Clauses { get; }

    /// <summary>Whether any clause is a question.</summary>
    public bool Asks { get; }

    /// <summary>By start, then act.</summary>
    public ImmutableArray<ActTag> Tags { get; }

    /// <summary>The same message at another position.</summary>
    public TaggedMessage At(int index) => index == Index ? this : new TaggedMessage(Message, index, Normalized, Clauses, Tags);

    /// <summary>All acts that occur, however they are put.</summary>
    public ActSet Acts => _any;

    /// <summary>Whether the message plainly does any of <paramref name="acts"/> (not negated, asked, conditional or quoted).</summary>
    public bool Does(params ReadOnlySpan<DialogueAct> acts) => _affirmed.Overlaps(ActSet.Of(acts));

    /// <inheritdoc cref="Does(ReadOnlySpan{DialogueAct})"/>
    public bool Does(ActSet acts) => _affirmed.Overlaps(acts);

    /// <summary>Whether any of <paramref name="acts"/> occurs, however it is put.</summary>
    public bool Mentions(params ReadOnlySpan<DialogueAct> acts) => _any.Overlaps(ActSet.Of(acts));

    /// <inheritdoc cref="Mentions(ReadOnlySpan{DialogueAct})"/>
    public bool Mentions(ActSet acts) => _any.Overlaps(acts);

    /// <summary>What a reader works out from this message alone, worked out once and kept with it.</summary>
    /// <param name="derive">Pure; threads that ask at the same time may both work it out.</param>
    /// <typeparam name="T">Immutable. The message keeps what was derived last, so one reader's facts are one type.</typeparam>
    public T Derived<T>(Func<TaggedMessage, T> derive)
        where T : class
    {
        if (Volatile.Read(ref _derived) is T known)
        {
            return known;
        }

        var derived = derive(this);
        Volatile.Write(ref _derived, derived);
        return derived;
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
