using System.Collections.Immutable;
using AfterSalesCoach.Dialogue;
using AfterSalesCoach.Scenarios.Engine;
using AfterSalesCoach.Scenarios.Grading;

namespace AfterSalesCoach.Scenarios.Sessions;

/// <summary>A session: moves go in, an append-only journal of what happened comes out. The journal alone gives the session again.</summary>
/// <remarks>Not safe for use by several threads at once.</remarks>
public sealed class Session
{
    private readonly List<JournalEntry> _journal = [];
    private readonly List<Turn> _turns = [];

    public Session(ScenarioEngine engine, SessionSetup setup)
    {
        if (engine.Scenario.Id != setup.ScenarioId || engine.Seed != setup.Seed || engine.Language != setup.Language)
        {
            throw new ArgumentException("the engine plays another session", nameof(engine));
        }

        (Engine, Setup, State) = (engine, setup, engine.Start());
        Opening = State.Transcript.ToArray();
    }

    private Session(Session other)
    {
        (Engine, Setup, State, Opening) = (other.Engine, other.Setup, other.State, other.Opening);
        _journal.AddRange(other._journal);
        _turns.AddRange(other._turns);
    }

    public ScenarioEngine Engine { get; }

    public SessionSetup Setup { get; }

    public SessionState State { get; private set; }

    /// <summary>What was shown before the first move.</summary>
    public ImmutableArray<Message> Opening { get; }

    /// <summary>Everything that happened, taken back or not.</summary>
    public IReadOnlyList<JournalEntry> Journal => _journal;

    /// <summary>The turns that count: what was taken back is gone.</summary>
    public IReadOnlyList<Turn> Turns => _turns;

    public bool CanUndo => Setup.Mode == SessionMode.Practice && _turns.Any(t => t.IsDecision);

    public Grade Grade => Grade.Of(Engine.Scenario, State);

    /// <summary>A copy that does not change when this session goes on.</summary>
    public Session Snapshot() => new(this);

    /// <exception cref="ArgumentException">The move is not possible now; nothing has happened.</exception>
    public Turn Apply(Move move)
    {
        var turn = move is Move.Undo ? Undo(move) : Engine.Step(State, move);
        State = turn.After;
        if (move is not Move.Undo)
        {
            _turns.Add(turn);
        }

        _journal.Add(new JournalEntry(_journal.Count + 1, move, turn.Shown, State));
        return turn;
    }

    /// <summary>Back to just before the last decision; story time goes on from there, as if the trainee had just looked at it.</summary>
    private Turn Undo(Move move)
    {
        if (!CanUndo)
        {
            throw new ArgumentException("there is nothing that can be taken back", nameof(move));
        }

        if (move.At < State.At)
        {
            throw new ArgumentException("a move cannot come before the one before it", nameof(move));
        }

        var last = _turns.FindLastIndex(t => t.IsDecision);
        var before = _turns[last].Before;
        _turns.RemoveRange(last, _turns.Count - last);
        return new Turn(move, before.NodeId, State, before with { At = move.At, Skipped = before.StoryTime - move.At }, []);
    }
}
