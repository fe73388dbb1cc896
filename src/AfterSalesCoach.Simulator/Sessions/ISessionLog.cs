using AfterSalesCoach.Scenarios.Sessions;

namespace AfterSalesCoach.Simulator.Sessions;

/// <summary>Keeps a session while it is played.</summary>
public interface ISessionLog
{
    /// <summary>Called once at the start and after every event, before it shows, so that nothing shown can be lost.</summary>
    void Record(Session session);

    /// <summary>Called now and then with what is typed but not sent; must not wait for anything.</summary>
    void KeepDraft(string draft);

    /// <summary>Called at the end: returns when everything is kept.</summary>
    void Finish();
}
