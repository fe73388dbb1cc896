using AfterSalesCoach.Simulator.Full.Widgets;
using AfterSalesCoach.Simulator.Home;
using AfterSalesCoach.Simulator.Sessions;
using AfterSalesCoach.Simulator.Shells;

namespace AfterSalesCoach.Simulator.Full;

/// <summary>What a page can ask of the program around it.</summary>
internal interface IStage
{
    ITrainingHome Home { get; }

    Words Words { get; }

    /// <summary>Lays something over the page until it is closed.</summary>
    void Lay(IOverlay overlay);

    /// <summary>Shows a passing message, until the next key.</summary>
    void Say(string notice);

    void GoHome();

    void GoToProgress();

    /// <summary>Opens the briefing of a scenario, after the question what to do with an unfinished session.</summary>
    void Open(string scenarioId);

    void GoToChat(ITrainingSession session);

    void GoToDebrief(ITrainingSession session);

    /// <summary>Starts a session; the first takes the seed the shell was started with.</summary>
    void Start(string scenarioId, Scenarios.Sessions.SessionMode mode);

    void Quit();
}
