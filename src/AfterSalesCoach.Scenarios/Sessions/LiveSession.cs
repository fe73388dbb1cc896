using AfterSalesCoach.Scenarios.Engine;
using AfterSalesCoach.Scenarios.Model;

namespace AfterSalesCoach.Scenarios.Sessions;

/// <summary>A session that takes its time from a clock.</summary>
/// <remarks>A session that was saved goes on with the time at which it stopped.</remarks>
public sealed class LiveSession(Session session, TimeProvider clock)
{
    private TimeSpan _before = session.State.At;
    private long? _runningSince = clock.GetTimestamp();

    public Session Session => session;

    public bool IsPaused => _runningSince is null;

    /// <summary>Time since the session started, pauses left out, in whole milliseconds.</summary>
    public TimeSpan Now
    {
        get
        {
            var now = _runningSince is { } since ? _before + TimeSpan.FromMilliseconds((long)clock.GetElapsedTime(since).TotalMilliseconds) : _before;
            return now < session.State.At ? session.State.At : now;
        }
    }

    /// <summary>How long the customer will still wait before following up; null when the session has ended.</summary>
    public TimeSpan? LeftToReply => session.State.HasEnded
        ? null
        : session.State.AskedAt + session.Engine.Scenario.Clock.ReplyLimit + (session.Engine.Scenario.Clock.FollowUpEvery * session.State.FollowUps) - (Now + session.State.Skipped);

    /// <summary>Stops the clock until <see cref="Resume"/>.</summary>
    public void Pause() => (_before, _runningSince) = (Now, null);

    public void Resume() => _runningSince ??= clock.GetTimestamp();

    public Turn Pick(string option) => session.Apply(new Move.Pick(Now, option));

    public Turn Write(string text) => session.Apply(new Move.Write(Now, text));

    public Turn Operate(Operation operation) => session.Apply(new Move.Operate(Now, operation));

    public Turn Hint() => session.Apply(new Move.Hint(Now));

    public Turn Undo() => session.Apply(new Move.Undo(Now));

    /// <summary>Lets the customer follow up if it is time; null when nothing happens. To be called now and then.</summary>
    public Turn? Tick() => LeftToReply < TimeSpan.Zero ? session.Apply(new Move.Wait(Now)) : null;
}
