using System.Collections.Immutable;
using AfterSalesCoach.Dialogue.Acts;
using AfterSalesCoach.Text.Normalization;

namespace AfterSalesCoach.Dialogue.Tagging;

/// <summary>What somebody says, taken apart: all of a <see cref="TaggedMessage"/> that is the same whenever it is said. Immutable.</summary>
internal sealed class Utterance
{
    private Note? _notes;

    public Utterance(NormalizedText normalized, ImmutableArray<Clause> clauses, ImmutableArray<ActTag> tags)
    {
        (Normalized, Clauses, Tags) = (normalized, clauses, tags);
        foreach (var clause in clauses)
        {
            Asks |= clause.IsQuestion;
        }

        foreach (var tag in tags)
        {
            Acts = Acts.With(tag.Act);
            Affirmed = tag.IsAffirmed ? Affirmed.With(tag.Act) : Affirmed;
        }
    }

    public NormalizedText Normalized { get; }

    public ImmutableArray<Clause> Clauses { get; }

    public ImmutableArray<ActTag> Tags { get; }

    /// <inheritdoc cref="TaggedMessage.Asks"/>
    public bool Asks { get; }

    /// <inheritdoc cref="TaggedMessage.Acts"/>
    public ActSet Acts { get; }

    /// <summary>The acts that it plainly does.</summary>
    public ActSet Affirmed { get; }

    /// <inheritdoc cref="TaggedMessage.Noted"/>
    public T? Noted<T>()
        where T : class
    {
        for (var note = Volatile.Read(ref _notes); note is not null; note = note.Next)
        {
            if (note.Value is T value)
            {
                return value;
            }
        }

        return null;
    }

    /// <inheritdoc cref="TaggedMessage.Note"/>
    public void Add<T>(T value)
        where T : class => Volatile.Write(ref _notes, new Note(value, Without<T>(Volatile.Read(ref _notes))));

    private static Note? Without<T>(Note? notes) => notes is null or { Value: T } ? notes?.Next : notes with { Next = Without<T>(notes.Next) };

    private sealed record Note(object Value, Note? Next);
}
