using AfterSalesCoach.Linting;
using AfterSalesCoach.Scenarios.Sessions;
using AfterSalesCoach.Simulator.Home;
using AfterSalesCoach.Simulator.Records;
using AfterSalesCoach.Simulator.Sessions;
using Microsoft.Extensions.Time.Testing;

namespace AfterSalesCoach.Simulator.Tests.Records;

/// <summary>A trainee at home with records of their own.</summary>
internal sealed class PlayedSessions : IDisposable
{
    public const string Scenario = "fruit/rotten-third";

    private static readonly string[] _good = ["apologise", "accept", "do-not-eat", "above"];
    private static readonly string[] _bad = ["cheap", "own-up", "no-box"];

    private readonly TemporaryFolder _folder = new();

    public PlayedSessions(string trainee = "小王")
    {
        Clock.SetLocalTimeZone(TimeZoneInfo.CreateCustomTimeZone("shop", TimeSpan.FromHours(8), "shop", "shop"));
        Records = TrainingRecords.Open(_folder.Path);
        Home = HomeOf(trainee, Records);
    }

    public string Folder => _folder.Path;

    /// <summary>Begins on 2026-10-12 at ten in the morning, at UTC+8.</summary>
    public FakeTimeProvider Clock { get; } = new(new DateTimeOffset(2026, 10, 12, 2, 0, 0, TimeSpan.Zero));

    public TrainingRecords Records { get; }

    public TrainingHome Home { get; }

    public TrainingHome HomeOf(string trainee, TrainingRecords records) =>
        new(Task.FromResult(TestScenarios.Pack), records, trainee, TestScenarios.Judge, Clock, UserLanguage.Chinese);

    /// <summary>Plays a scenario to its end, passed.</summary>
    public ITrainingSession Pass(SessionMode mode = SessionMode.Practice, ITrainingHome? home = null)
    {
        var session = Play(home ?? Home, mode, _good);
        session.Send(new Intent.Operate(new(Scenarios.Model.OperationKind.PartialRefund) { Amount = 20 }));
        session.Send(new Intent.PickOption("thank"));
        return session;
    }

    /// <summary>Plays a scenario to a bad end: price-shaming, then a rejected claim.</summary>
    public ITrainingSession Fail(SessionMode mode = SessionMode.Practice, ITrainingHome? home = null)
    {
        var session = Play(home ?? Home, mode, _bad);
        session.Send(new Intent.Operate(new(Scenarios.Model.OperationKind.Reject)));
        return session;
    }

    public void Dispose()
    {
        Records.Dispose();
        _folder.Dispose();
    }

    private static ITrainingSession Play(ITrainingHome home, SessionMode mode, string[] picks)
    {
        var session = home.Start(Scenario, mode, seed: 1);
        foreach (var pick in picks)
        {
            session.Send(new Intent.PickOption(pick));
        }

        return session;
    }
}
