using System.Collections.Immutable;
using AfterSalesCoach.Dialogue;
using AfterSalesCoach.Dialogue.Acts;
using AfterSalesCoach.Linting;
using AfterSalesCoach.Scenarios.Judging;
using AfterSalesCoach.Scenarios.Model;

namespace AfterSalesCoach.Scenarios.Engine;

/// <summary>One step under way: collects what happens and gives the next state.</summary>
internal sealed class StateDraft(SessionState state, Scenario scenario, Script script)
{
    private static readonly string _slow = "ASC4001";

    private readonly ImmutableArray<Message>.Builder _shown = ImmutableArray.CreateBuilder<Message>();
    private readonly ImmutableArray<PointChange>.Builder _changes = ImmutableArray.CreateBuilder<PointChange>();
    private readonly ImmutableArray<LocalizedText>.Builder _notes = ImmutableArray.CreateBuilder<LocalizedText>();
    private readonly List<string> _broken = [];
    private string _decided = state.NodeId;
    private ReplyVerdict? _verdict;
    private string? _reply;
    private Outcome? _outcome;
    private Hint? _hint;
    private LocalizedText? _coach;
    private bool _unclear;

    public SessionState State { get; private set; } = state;

    /// <summary>Whether the node is decided for the first time; only then good acts earn points.</summary>
    public bool IsFirstDecision => !State.Decided.Contains(State.NodeId);

    /// <summary>The customer's words; what they start with that is told (（第二天）) stands before them as nobody's.</summary>
    public void CustomerSays(string text)
    {
        foreach (var (speaker, part) in Narration.Split(text))
        {
            Add(speaker, part);
        }
    }

    public void AgentSays(string text)
    {
        _reply = text;
        Add(Speaker.Agent, text);
    }

    public void Advance(TimeSpan at) => State = State with { At = at };

    /// <summary>The customer asks again and again until somebody answers, or gives up.</summary>
    public void FollowUpsUntil(TimeSpan at)
    {
        var now = at + State.Skipped;
        while (!State.HasEnded)
        {
            var due = State.AskedAt + scenario.Clock.ReplyLimit + (scenario.Clock.FollowUpEvery * State.FollowUps);
            if (due >= now)
            {
                return;
            }

            State = State with { At = due - State.Skipped };
            CustomerSays(script.FollowUp(State.FollowUps, State.Transcript.Count));
            Change([new(Dimension.Response, Tariff.FollowUp, new("客户等不到回复，又来追问", "the customer had to ask again"))]);
            State = State with { FollowUps = State.FollowUps + 1, Patience = State.Patience - 1 };
            EndIfOutOfPatience();
        }
    }

    /// <summary>Somebody answered: was it in time?</summary>
    public void Answered()
    {
        if (State.StoryTime - State.AskedAt > scenario.Clock.ReplyLimit)
        {
            Break([_slow]);
        }
        else if (IsFirstDecision && State.Unclear == 0)
        {
            Change([new(Dimension.Response, Tariff.OnTime, new("及时回复", "answered in time"))]);
        }
    }

    /// <summary>Keeps what is new in the verdict: a finding about time is counted once, and lateness is told by the clock.</summary>
    public ReplyVerdict Judge(ReplyVerdict verdict)
    {
        var last = State.Transcript.Count - 1;
        var fresh = verdict.Findings
            .Where(f => f.MessageIndex == last || (f.RuleId != _slow && !State.Counted.Contains((f.RuleId, f.MessageIndex)))).ToImmutableArray();
        State = State with { Counted = State.Counted.Union(fresh.Where(f => f.MessageIndex != last).Select(f => (f.RuleId, f.MessageIndex))) };
        return _verdict = verdict with { Findings = fresh };
    }

    public void Break(IEnumerable<string> rules)
    {
        foreach (var id in rules.Distinct(StringComparer.Ordinal).Where(r => !_broken.Contains(r)))
        {
            _broken.Add(id);
            if (RuleCatalog.Find(id)?.Descriptor is not { } rule)
            {
                continue;
            }

            Change([Tariff.ForBreach(rule)]);
            if (scenario.Rubric.Critical.Contains(id))
            {
                State = State with { Critical = State.Critical.Add(id) };
            }
        }
    }

    /// <summary>Good acts earn points, and so does a reply that breaks nothing; both once a node.</summary>
    public void Earn(IReadOnlyCollection<DialogueAct> acts)
    {
        if (!IsFirstDecision)
        {
            return;
        }

        Change(Tariff.ForActs(acts));
        if (_broken.Count == 0)
        {
            Change([new(Dimension.Wording, Tariff.CleanReply, new("措辞得当", "well worded"))]);
        }
    }

    public void Change(IEnumerable<PointChange> changes)
    {
        foreach (var change in changes)
        {
            _changes.Add(change);
            State = State with { Held = State.Held.Plus(Points.Of(change.Dimension, change.Value)) };
        }
    }

    public void Operated(Operation operation)
    {
        var consequence = OperationRules.Of(operation, State, scenario.Case);
        Add(Speaker.System, OperationNames.Describe(operation).In(script.Language));
        if (operation.Note is { Length: > 0 } note)
        {
            AgentSays(note);
        }

        Change(consequence.Changes.Where(c => c.Value < 0 || IsFirstDecision));
        _notes.AddRange(consequence.Notes);
        State = State with
        {
            Done = State.Done.Add(operation.Kind),
            Liability = consequence.Liability ?? State.Liability,
            Cost = State.Cost + consequence.Cost,
        };
    }

    /// <summary>What the pack says follows: points, effects, the customer's reaction, the next node or the ending.</summary>
    /// <param name="costsPatience">Whether it costs patience even if the pack did not think of that.</param>
    public void Follow(Outcome outcome, bool costsPatience = false)
    {
        _decided = State.NodeId;
        _outcome = outcome;
        Score(outcome.Score, new("本步选择", "this choice"));
        Apply(costsPatience ? outcome.Effects with { Patience = Math.Min(outcome.Effects.Patience, -1) } : outcome.Effects);
        if (outcome.IsCritical)
        {
            State = State with { Critical = State.Critical.Add(State.NodeId) };
        }

        if (outcome.Reaction is { } reaction)
        {
            CustomerSays(script.Say(reaction, State.Patience, State.Transcript.Count));
        }

        State = State with { Decided = State.Decided.Add(State.NodeId), FollowUps = 0, Unclear = 0 };
        Enter(outcome.Goto);
    }

    /// <summary>The customer asks what was meant; what is unclear for the first time costs no patience.</summary>
    public void NotUnderstood(WriteChoice choice)
    {
        _unclear = true;
        State = State with { Unclear = State.Unclear + 1, Patience = State.Patience - (State.Unclear > 0 ? 1 : 0), FollowUps = 0 };
        AskAgain(script.Unclear(choice, State.Patience, State.Transcript.Count));
    }

    /// <summary>The customer does not take a reply with an error, however good the rest of it is, when no route of the pack answers for the error.</summary>
    public void NotAccepted(ReplyVerdict verdict)
    {
        var rules = verdict.Findings.Where(f => f.IsError).Select(f => f.RuleId).Distinct(StringComparer.Ordinal).Select(id => RuleCatalog.Find(id)!.Descriptor.Title).ToList();
        _coach = new(
            $"这句话犯了“{string.Join("”“", rules.Select(t => t.Chinese))}”，别的说得再好客户也不接受。去掉它，重说一遍。",
            $"This reply is at fault ({string.Join("; ", rules.Select(t => t.English))}), and the customer does not take it, however good the rest is. Say it again without.");
        State = State with { Unclear = State.Unclear + 1, Patience = State.Patience - 1, FollowUps = 0 };
        AskAgain(script.NotAccepted(State.Patience, State.Transcript.Count));
    }

    public void OutOfPlace()
    {
        _unclear = true;
        State = State with { Unclear = State.Unclear + 1, Patience = State.Patience - 1, FollowUps = 0 };
        AskAgain(script.Strange(State.Patience, State.Transcript.Count));
    }

    public void Show(Hint hint)
    {
        _hint = hint;
        if (State.HintsUsed.Contains(State.NodeId))
        {
            return;
        }

        State = State with { HintsUsed = State.HintsUsed.Add(State.NodeId) };
        Score(Points.All(-hint.Cost), new("看了提示", "looked at the hint"));
    }

    public Turn ToTurn(Move move, SessionState before) => new(move, _decided, before, State, _shown.ToImmutable())
    {
        Changes = _changes.ToImmutable(),
        Broken = [.. _broken],
        Verdict = _verdict,
        Reply = _reply,
        Coach = _coach ?? _outcome?.Coach,
        Outcome = _outcome,
        Notes = _notes.ToImmutable(),
        IsUnclear = _unclear,
        Hint = _hint,
    };

    private void Score(Points points, LocalizedText reason) =>
        Change(points.NonZero().Where(p => scenario.Rubric.Weights[p.Dimension] > 0).Select(p => new PointChange(p.Dimension, p.Value, reason)));

    private void Apply(Effects effects) => State = State with
    {
        Patience = Math.Clamp(State.Patience + effects.Patience, 0, scenario.Customer.Patience),
        Trust = Math.Clamp(State.Trust + effects.Trust, -5, 5),
        Cost = State.Cost + effects.Cost,
        Rating = Math.Clamp(State.Rating + effects.Rating, 1, 5),
        Liability = effects.Liability ?? State.Liability,
        Flags = State.Flags.Except(effects.Clear).Union(effects.Set),
        Skipped = State.Skipped + effects.Wait,
    };

    private void Enter(string target)
    {
        if (scenario.Ending(target) is { } ending)
        {
            End(ending);
            return;
        }

        State = State with { NodeId = target };
        if (!EndIfOutOfPatience())
        {
            SkipTo(scenario.Node(target).NotBefore);
            AskAgain(script.Say(scenario.Node(target).Says, State.Patience, State.Transcript.Count));
        }
    }

    /// <param name="time">Since the midnight before the scenario starts; nothing is skipped when it is later already.</param>
    private void SkipTo(TimeSpan? time)
    {
        if (time - scenario.Clock.StartsAt.TimeOfDay - State.StoryTime is { Ticks: > 0 } ahead)
        {
            State = State with { Skipped = State.Skipped + ahead };
        }
    }

    private void AskAgain(string words)
    {
        if (!EndIfOutOfPatience())
        {
            State = State with { AskedAt = State.StoryTime };
            CustomerSays(words);
        }
    }

    private bool EndIfOutOfPatience()
    {
        if (State.Patience > 0)
        {
            return false;
        }

        End(scenario.Ending(scenario.OutOfPatience)!);
        return true;
    }

    private void End(Ending ending)
    {
        State = State with { Patience = Math.Max(State.Patience, 0), EndingId = ending.Id };
        Score(ending.Score, ending.Title);
        Apply(ending.Effects);
        if (ending.Says is { } says)
        {
            CustomerSays(script.Say(says, State.Patience, State.Transcript.Count));
        }
    }

    private void Add(Speaker speaker, string text)
    {
        var message = new Message(speaker, text) { Time = scenario.Clock.StartsAt + State.StoryTime };
        _shown.Add(message);
        State = State with { Transcript = State.Transcript.Add(message) };
    }
}
