using System.Collections.Immutable;
using AfterSalesCoach.Linting;
using AfterSalesCoach.Scenarios.Engine;
using AfterSalesCoach.Scenarios.Model;
using AfterSalesCoach.Scenarios.Reading;
using AfterSalesCoach.Scenarios.Sessions;
using AfterSalesCoach.Simulator.Home;
using AfterSalesCoach.Simulator.Sessions;

namespace AfterSalesCoach.Simulator.Tests.Full;

/// <summary>A home that forgets everything with the test.</summary>
internal sealed class MemoryHome(TimeProvider clock, LoadedPack pack, UserLanguage language = UserLanguage.Chinese) : ITrainingHome
{
    private static readonly Dictionary<string, LocalizedText> _topics = new()
    {
        ["fruit"] = new("生鲜水果", "Fresh fruit"),
        ["parcels"] = new("物流", "Parcels"),
    };

    private readonly Dictionary<string, Session> _unfinished = [];
    private readonly List<FinishedSession> _results = [];

    /// <summary>A small pack of the tests' own, so that screens do not change with the shipped one.</summary>
    public static LoadedPack OwnPack => field ??= PackLoader.Load(Path.Combine(Testing.Corpus.Repository.Root, "tests", "AfterSalesCoach.Simulator.Tests", "Full", "Pack")).OrThrow();

    public string Trainee { get; init; } = "小王";

    public UserLanguage Language => language;

    /// <summary>Why an unfinished session cannot be opened, for a test.</summary>
    public string? Problem { get; init; }

    public IReadOnlyList<FinishedSession> Results => _results;

    /// <summary>For a test in which scenarios come late.</summary>
    public Task Reading { get; init; } = Task.CompletedTask;

    public ImmutableArray<ScenarioCard> Scenarios => [.. pack.Scenarios.Where(s => s.Id != Hidden).Select(Card)];

    /// <summary>A scenario to leave out.</summary>
    public string? Hidden { get; init; } = "parcels/hostile";

    public TrainingProgress Progress => new(
        [.. _results.AsEnumerable().Reverse()],
        _results.Count == 0 ? [] : [new("ASC1001", "拿低价说事", 2, "先道歉，再说怎么处理。")],
        _results.Count == 0 ? 0 : 2,
        _results.Count == 0 ? [] : [new("parcels/late", pack.Find("parcels/late")!.Title.In(language), new DateOnly(2026, 11, 28))],
        new Recommendation("fruit/oranges", pack.Find("fruit/oranges")!.Title.In(language), language == UserLanguage.English ? "the easiest to begin with" : "最容易，适合先练"));

    public ScenarioCard? Find(string scenarioId) => Scenarios.FirstOrDefault(s => s.Id == scenarioId);

    public ITrainingSession Start(string scenarioId, SessionMode mode, int? seed = null)
    {
        var setup = new SessionSetup(scenarioId, seed ?? 1) { Mode = mode, Language = language, Trainee = Trainee };
        return Play(new Session(new ScenarioEngine(pack.Find(scenarioId) ?? throw new KeyNotFoundException(scenarioId), TestScenarios.Judge, setup.Seed, language), setup));
    }

    public ITrainingSession? Reopen(string scenarioId, out string? problem)
    {
        problem = Problem;
        return problem is null ? Play(_unfinished[scenarioId]) : null;
    }

    private TrainingSession Play(Session session) => new(session, TestScenarios.Judge, clock, new Log(this));

    private ScenarioCard Card(Scenario scenario)
    {
        var results = _results.Where(r => r.ScenarioId == scenario.Id).ToList();
        var progress = _unfinished.ContainsKey(scenario.Id) ? ScenarioProgress.InProgress
            : results.Count == 0 ? ScenarioProgress.NotStarted
            : results.Any(r => r.Passed) ? ScenarioProgress.Passed : ScenarioProgress.NotPassed;
        return new ScenarioCard(
            scenario.Id, scenario.Title.In(language), _topics[scenario.Id.Split('/')[0]].In(language), scenario.Difficulty, progress,
            results.Count == 0 ? null : results.Max(r => r.Total), IsDue: scenario.Id == "parcels/late" && _results.Count > 0)
        {
            Summary = scenario.Summary?.In(language) ?? "",
            Facts = FactSheet.Of(scenario, language),
            CustomerName = scenario.Customer.Name.In(language),
            Temperament = scenario.Customer.Temperament?.In(language) ?? "",
            Opening = scenario.Node(scenario.Start).Says.Calm.In(language),
            ReplyLimit = scenario.Clock.ReplyLimit,
            Pass = scenario.Rubric.Pass,
        };
    }

    private sealed class Log(MemoryHome home) : ISessionLog
    {
        public void Record(Session session)
        {
            var scenario = session.Engine.Scenario;
            if (!session.State.HasEnded)
            {
                home._unfinished[scenario.Id] = session;
                return;
            }

            if (home._unfinished.Remove(scenario.Id))
            {
                var grade = session.Grade;
                home._results.Add(new FinishedSession(
                    "1", scenario.Id, scenario.Title.In(session.Setup.Language), new DateTimeOffset(2026, 11, 27, 9, 30, 0, TimeSpan.Zero),
                    session.Setup.Mode == SessionMode.Exam, grade.Total, grade.Passed));
            }
        }

        public void KeepDraft(string draft)
        {
        }

        public void Finish()
        {
        }
    }
}
