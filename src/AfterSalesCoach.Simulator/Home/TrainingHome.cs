using System.Collections.Immutable;
using System.Security.Cryptography;
using AfterSalesCoach.Dialogue;
using AfterSalesCoach.Linting;
using AfterSalesCoach.Scenarios.Engine;
using AfterSalesCoach.Scenarios.Judging;
using AfterSalesCoach.Scenarios.Model;
using AfterSalesCoach.Scenarios.Reading;
using AfterSalesCoach.Scenarios.Sessions;
using AfterSalesCoach.Simulator.Records;
using AfterSalesCoach.Simulator.Sessions;

namespace AfterSalesCoach.Simulator.Home;

/// <summary>A pack and a trainee's records of it.</summary>
/// <param name="reading">The pack, as soon as it is read.</param>
/// <param name="trainee">As <see cref="TraineeName.Read"/> gives it.</param>
/// <param name="judge">May be shared between threads.</param>
/// <param name="first">A scenario of the pack that was read before the others; null when none was.</param>
public sealed class TrainingHome(
    Task<LoadedPack> reading, TrainingRecords records, string trainee, IReplyJudge judge, TimeProvider clock, UserLanguage language, Scenario? first = null) : ITrainingHome
{
    private const int MostWeakRules = 5;

    private ImmutableArray<Scenario> _scenarios;
    private Standing? _standing;
    private ImmutableArray<ScenarioCard> _cards;
    private TrainingProgress? _progress;

    public string Trainee => trainee;

    public UserLanguage Language => language;

    public Task Reading => reading;

    public ImmutableArray<ScenarioCard> Scenarios
    {
        get
        {
            var standing = Now();
            return _cards.IsDefault ? _cards = [.. Topics().SelectMany(t => t).Select(s => CardOf(s, standing))] : _cards;
        }
    }

    public TrainingProgress Progress
    {
        get
        {
            var standing = Now();
            return _progress ??= ProgressOf(standing);
        }
    }

    public ScenarioCard? Find(string scenarioId) => Known(scenarioId) is { } scenario ? CardOf(scenario, Now()) : null;

    public ITrainingSession Start(string scenarioId, SessionMode mode, int? seed = null)
    {
        var scenario = Named(scenarioId);
        var setup = new SessionSetup(scenarioId, seed ?? RandomNumberGenerator.GetInt32(int.MaxValue))
        {
            Mode = mode,
            Language = language,
            Trainee = trainee,
            StartedAt = clock.GetLocalNow(),
        };
        var session = new Session(new ScenarioEngine(scenario, judge, setup.Seed, language), setup);
        var id = records.Begin(trainee, session, setup.StartedAt.Value);
        Forget();
        return new TrainingSession(session, judge, clock, Recorder(id, session));
    }

    public ITrainingSession? Reopen(string scenarioId, out string? problem)
    {
        problem = null;
        var scenario = Named(scenarioId);
        if (records.FindUnfinished(trainee, scenarioId) is not { } stored)
        {
            problem = new LocalizedText("没有可以继续的训练。", "There is no session to go on with.").In(language);
            return null;
        }

        try
        {
            var session = JournalFile.Restore(stored.Journal, scenario, judge);
            return new TrainingSession(session, judge, clock, Recorder(stored.Id, session), stored.Draft);
        }
        catch (JournalException)
        {
            problem = new LocalizedText(
                $"上次的训练接不上了：场景或规则在那之后改过。重新开始就会放弃它；记录还在，可以用 coach results --journal {stored.Id} 导出。",
                $"The session cannot go on: the scenario or the rules have changed since. Starting anew gives it up; its journal stays, see coach results --journal {stored.Id}.").In(language);
            return null;
        }
    }

    private SessionRecorder Recorder(long id, Session session) => new(records, id, trainee, session.Journal.Count, clock, Forget);

    private LoadedPack Pack => reading.GetAwaiter().GetResult();

    /// <summary>The easiest first.</summary>
    private ImmutableArray<Scenario> ByDifficulty =>
        _scenarios.IsDefault ? _scenarios = [.. Pack.Scenarios.OrderBy(s => s.Difficulty).ThenBy(s => s.Id, StringComparer.Ordinal)] : _scenarios;

    private Scenario? Known(string id) => first?.Id == id ? first : Pack.Find(id);

    private Scenario Named(string id) => Known(id) ?? throw new KeyNotFoundException(id);

    private void Forget() => _standing = null;

    /// <summary>Read anew after every change, and when a new day has begun.</summary>
    private Standing Now()
    {
        var today = DateOnly.FromDateTime(clock.GetLocalNow().DateTime);
        if (_standing is null || _standing.Today != today)
        {
            (_standing, _cards, _progress) = (Standing.Of(records, trainee, today), default, null);
        }

        return _standing;
    }

    /// <summary>Topics with the easiest scenario first come first.</summary>
    private IEnumerable<IGrouping<string, Scenario>> Topics() => ByDifficulty.GroupBy(s => TopicNames.Of(s.Id, language));

    private ScenarioCard CardOf(Scenario scenario, Standing standing) => new(
        scenario.Id, scenario.Title.In(language), TopicNames.Of(scenario.Id, language), scenario.Difficulty,
        standing.ProgressIn(scenario.Id), standing.BestIn(scenario.Id), standing.IsDue(scenario.Id))
    {
        Summary = scenario.Summary?.In(language) ?? "",
        Facts = FactSheet.Of(scenario, language),
        CustomerName = scenario.Customer.Name.In(language),
        Temperament = scenario.Customer.Temperament?.In(language) ?? "",
        Opening = OpeningOf(scenario),
        ReplyLimit = scenario.Clock.ReplyLimit,
        Pass = scenario.Rubric.Pass,
    };

    /// <summary>The first words of the customer; what is told before them where there are none.</summary>
    private string OpeningOf(Scenario scenario)
    {
        var opening = new ScenarioEngine(scenario, judge, seed: 1, language).Start().Transcript.ToArray();
        return (opening.FirstOrDefault(m => m.Speaker == Speaker.Customer) ?? opening[0]).Text;
    }

    private TrainingProgress ProgressOf(Standing standing)
    {
        var weak = standing.WeakRules.Select(r => (Rule: RuleCatalog.Find(r.RuleId)?.Descriptor, r.Times)).Where(r => r.Rule is not null).Take(MostWeakRules);
        return new TrainingProgress(
            [.. standing.Results.Select(r => new FinishedSession(
                r.SessionId.ToString(System.Globalization.CultureInfo.InvariantCulture), r.ScenarioId, Pack.Find(r.ScenarioId)?.Title.In(language) ?? r.Title, r.FinishedAt, r.IsExam, r.Total, r.Passed))],
            [.. weak.Select(r => new WeakRule(r.Rule!.Id, r.Rule.Title.In(language), r.Times, r.Rule.Instead.In(language)))],
            standing.StreakIn(clock.LocalTimeZone),
            [.. standing.Cards.Where(c => Pack.Find(c.Key) is not null).OrderBy(c => c.Value.Due).Select(c => new DueDrill(c.Key, Pack.Find(c.Key)!.Title.In(language), c.Value.Due))],
            new Recommender(ByDifficulty, language).Next(standing));
    }
}
