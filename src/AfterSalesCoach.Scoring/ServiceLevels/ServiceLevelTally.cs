using AfterSalesCoach.Linting.Timing;
using AfterSalesCoach.Scoring.Summary;

namespace AfterSalesCoach.Scoring.ServiceLevels;

/// <summary>Service levels of any number of conversations. Immutable; adding and merging in any order gives the same.</summary>
public sealed record ServiceLevelTally
{
    public static readonly ServiceLevelTally Empty = new();

    public long Rounds { get; private init; }

    public long RoundsOnTime { get; private init; }

    public long Persons { get; private init; }

    public long PersonsOnTime { get; private init; }

    public long Messages { get; private init; }

    public long MessagesOnTime { get; private init; }

    /// <summary>Rounds no human answered, whether or not they have a time.</summary>
    public long Unanswered { get; private init; }

    /// <summary>Rounds asked outside service hours that the profile leaves out.</summary>
    public long Outside { get; private init; }

    /// <summary>Rounds that could not be timed; in no rate.</summary>
    public long Untimed { get; private init; }

    /// <summary>Conversations whose rows had to be put in order first.</summary>
    public long Reordered { get; private init; }

    public WaitHistogram FirstResponse { get; private init; } = WaitHistogram.Empty;

    public WaitHistogram Response { get; private init; } = WaitHistogram.Empty;

    public long PromisesKept { get; private init; }

    public long PromisesBroken { get; private init; }

    public long PromisesOpen { get; private init; }

    /// <summary>Upper ends of the bars of the distribution, in seconds.</summary>
    private static readonly int[] _bars = [10, 20, 30, 60, 120, 180, 300, 600, 1_800, 3_600];

    public ServiceLevelTally Add(ConversationServiceLevels levels, ServiceLevelProfile profile)
    {
        var (response, first) = (Response, FirstResponse);
        foreach (var round in levels.Rounds)
        {
            if (round.Waited is { } waited)
            {
                var counted = waited > profile.WaitCap ? profile.WaitCap.Value : waited;
                response = response.Add(counted);
                first = round.IsFirst ? first.Add(counted) : first;
            }
        }

        var person = InTime(levels, profile);
        return this with
        {
            Rounds = Rounds + levels.Rounds.Count(r => r.IsCounted),
            RoundsOnTime = RoundsOnTime + levels.Rounds.Count(r => r.Outcome == RoundOutcome.OnTime),
            Persons = Persons + (person is null ? 0 : 1),
            PersonsOnTime = PersonsOnTime + (person is true ? 1 : 0),
            Messages = Messages + levels.Rounds.Sum(r => r.Messages),
            MessagesOnTime = MessagesOnTime + levels.Rounds.Sum(r => r.MessagesOnTime),
            Unanswered = Unanswered + levels.Rounds.Count(r => r.AnswerIndex is null && r.Outcome != RoundOutcome.Outside),
            Outside = Outside + levels.Rounds.Count(r => r.Outcome == RoundOutcome.Outside),
            Untimed = Untimed + levels.Rounds.Count(r => r.Outcome == RoundOutcome.Untimed),
            Reordered = Reordered + (levels.Reordered ? 1 : 0),
            Response = response,
            FirstResponse = first,
            PromisesKept = PromisesKept + levels.Promises.Count(p => p.State == PromiseState.Kept),
            PromisesBroken = PromisesBroken + levels.Promises.Count(p => p.State == PromiseState.Broken),
            PromisesOpen = PromisesOpen + levels.Promises.Count(p => p.State == PromiseState.Open),
        };
    }

    public ServiceLevelTally Merge(ServiceLevelTally other) => new()
    {
        Rounds = Rounds + other.Rounds,
        RoundsOnTime = RoundsOnTime + other.RoundsOnTime,
        Persons = Persons + other.Persons,
        PersonsOnTime = PersonsOnTime + other.PersonsOnTime,
        Messages = Messages + other.Messages,
        MessagesOnTime = MessagesOnTime + other.MessagesOnTime,
        Unanswered = Unanswered + other.Unanswered,
        Outside = Outside + other.Outside,
        Untimed = Untimed + other.Untimed,
        Reordered = Reordered + other.Reordered,
        Response = Response.Merge(other.Response),
        FirstResponse = FirstResponse.Merge(other.FirstResponse),
        PromisesKept = PromisesKept + other.PromisesKept,
        PromisesBroken = PromisesBroken + other.PromisesBroken,
        PromisesOpen = PromisesOpen + other.PromisesOpen,
    };

    /// <summary>The figures as a report shows them.</summary>
    public ServiceLevelSummary Summarise(ServiceLevelProfile profile) => new()
    {
        Profile = profile.Id,
        Title = profile.Title,
        Definition = profile.Definition,
        Unit = profile.Unit,
        LimitSeconds = profile.Limit.TotalSeconds,
        ByRounds = Share.Of(RoundsOnTime, Rounds),
        ByPersons = Share.Of(PersonsOnTime, Persons),
        ByMessages = Share.Of(MessagesOnTime, Messages),
        FirstResponse = Durations(FirstResponse),
        Response = Durations(Response),
        Unanswered = Share.Of(Unanswered, Rounds + Untimed),
        Promises = new PromiseSummary(PromisesKept + PromisesBroken + PromisesOpen, PromisesKept, PromisesBroken, PromisesOpen),
        Untimed = Untimed,
        Buckets = [.. Bars().Select(b => new ResponseBucket(b.UpTo, Response.Between(b.Above, b.UpTo)))],
    };

    private static IEnumerable<(int Above, int? UpTo)> Bars()
    {
        var above = -1;
        foreach (var bar in _bars)
        {
            yield return (above, bar);
            above = bar;
        }

        yield return (above, null);
    }

    private static DurationSummary Durations(WaitHistogram waits) =>
        new(waits.Cases, waits.Mean is { } mean ? Rounding.Score(mean) : null, waits.Quantile(0.5), waits.Quantile(0.9));

    /// <summary>Whether the customer was answered in time; null when no round counts, or when the untimed ones would decide.</summary>
    private static bool? InTime(ConversationServiceLevels levels, ServiceLevelProfile profile)
    {
        var asked = levels.Rounds.Where(r => r.Outcome != RoundOutcome.Outside).Take(profile.Persons == PersonRule.FirstRound ? 1 : int.MaxValue).ToList();
        return asked.Exists(r => r.Outcome is RoundOutcome.Late or RoundOutcome.Unanswered) ? false
            : asked.Count == 0 || asked.Exists(r => r.Outcome == RoundOutcome.Untimed) ? null
            : true;
    }
}
