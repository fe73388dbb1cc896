namespace AfterSalesCoach.Simulator.Sessions;

/// <summary>A running session as a shell sees it: a view that never changes under its hands, and intents that go in.</summary>
/// <remarks>To be used from one thread; only <see cref="Changed"/> is raised on others.</remarks>
public interface ITrainingSession : IDisposable
{
    /// <summary>How things stand. A new object after every change, so that an old one may be kept and compared.</summary>
    SessionView View { get; }

    /// <summary>Something happened that no intent caused: advice on the draft, a debrief that is ready. A shell wakes up and looks at <see cref="View"/>.</summary>
    event Action? Changed;

    /// <summary>Takes an intent. One that is not possible now changes nothing and leaves its reason in <see cref="SessionView.Notice"/>.</summary>
    void Send(Intent intent);

    /// <summary>Why an action is not possible now; null when it is.</summary>
    string? WhyNot(SessionAction action);

    /// <summary>Time until the customer follows up, negative when that is overdue; null when paused or ended. From the clock, not from ticks.</summary>
    TimeSpan? LeftToReply { get; }

    /// <summary>Looking back at what was done so far, computed on another thread; once there it is in <see cref="SessionView.Debrief"/>.</summary>
    void RequestDebrief();
}
