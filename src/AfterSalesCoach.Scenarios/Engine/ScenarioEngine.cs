using System.Collections.Immutable;
using AfterSalesCoach.Dialogue;
using AfterSalesCoach.Linting;
using AfterSalesCoach.Scenarios.Judging;
using AfterSalesCoach.Scenarios.Model;

namespace AfterSalesCoach.Scenarios.Engine;

/// <summary>The rules of the game: a state and a move give a state. Pure; the same seed and moves give the same states and words.</summary>
/// <remarks>May be shared between threads if <paramref name="judge"/> may.</remarks>
public sealed class ScenarioEngine(Scenario scenario, IReplyJudge judge, int seed, UserLanguage language = UserLanguage.Chinese)
{
    /// <summary>Longer replies are cut: no chat sends more.</summary>
    public const int LongestReply = 2_000;

    private readonly Script _script = new(scenario, seed, language);

    public Scenario Scenario => scenario;

    public int Seed => seed;

    public UserLanguage Language => language;

    internal Script Script => _script;

    /// <summary>The state in which the customer has said the first sentence.</summary>
    public SessionState Start()
    {
        var empty = new SessionState { NodeId = scenario.Start, Patience = scenario.Customer.Patience, Held = Points.All(scenario.Rubric.Start) };
        var draft = new StateDraft(empty, scenario, _script);
        draft.CustomerSays(_script.Say(scenario.Node(scenario.Start).Says, empty.Patience, 0));
        return draft.State;
    }

    /// <summary>The replies that can be chosen now, in the order in which they are shown.</summary>
    public ImmutableArray<PickOption> PicksFor(SessionState state) =>
        state.HasEnded ? [] : _script.Shuffled(state.NodeId, scenario.Node(state.NodeId).Picks.Where(p => HoldsIn(state, p.When)));

    /// <summary>The operations that the node foresees now.</summary>
    public ImmutableArray<OperationOption> OperationsFor(SessionState state) =>
        state.HasEnded ? [] : [.. scenario.Node(state.NodeId).Operations.Where(o => HoldsIn(state, o.When))];

    /// <summary>The words of a reply as they would be sent now.</summary>
    public string TextOf(SessionState state, LocalizedText text) => _script.Fill(text, state.Transcript.Count);

    /// <summary>Rules that the words of a reply break if they are sent in a state; those about times need the whole course of a conversation and are left out.</summary>
    internal IEnumerable<string> FaultsOf(SessionState state, string reply, TimeSpan at)
    {
        var sent = scenario.Clock.StartsAt + at + state.Skipped;
        return VerdictOn(state.Transcript.Add(new Message(Speaker.Agent, reply) { Time = sent }).ToArray()).Findings
            .Where(f => f.MessageIndex == state.Transcript.Count && RuleCatalog.Find(f.RuleId)?.Descriptor.Scope == RuleScope.Message).Select(f => f.RuleId);
    }

    public Mood MoodIn(SessionState state) => _script.MoodOf(state.Patience);

    /// <exception cref="ArgumentException">The move is not possible in that state; nothing has happened.</exception>
    public Turn Step(SessionState state, Move move)
    {
        if (state.HasEnded)
        {
            throw new ArgumentException("the session has ended", nameof(move));
        }

        if (move.At < state.At)
        {
            throw new ArgumentException("a move cannot come before the one before it", nameof(move));
        }

        var draft = new StateDraft(state, scenario, _script);
        draft.FollowUpsUntil(move.At);
        if (!draft.State.HasEnded)
        {
            draft.Advance(move.At);
            switch (move)
            {
                case Move.Pick pick:
                    Pick(draft, pick);
                    break;
                case Move.Write write:
                    Write(draft, write);
                    break;
                case Move.Operate operate:
                    Operate(draft, operate.Operation);
                    break;
                case Move.Hint:
                    ShowHint(draft);
                    break;
                case Move.Undo:
                    throw new ArgumentException("a state does not remember what came before it", nameof(move));
            }
        }

        return draft.ToTurn(move, state);
    }

    private void Pick(StateDraft draft, Move.Pick move)
    {
        var option = scenario.Node(draft.State.NodeId).Picks.FirstOrDefault(p => p.Id == move.Option && HoldsIn(draft.State, p.When))
            ?? throw new ArgumentException($"there is no option '{move.Option}' at '{draft.State.NodeId}'", nameof(move));
        draft.AgentSays(TextOf(draft.State, option.Reply));
        draft.Answered();
        draft.Break(option.Breaks);
        draft.Earn(option.Acts);
        draft.Follow(option.Outcome);
    }

    private void Write(StateDraft draft, Move.Write move)
    {
        var node = scenario.Node(draft.State.NodeId);
        if (node.Write is not { } choice)
        {
            throw new ArgumentException($"nothing can be typed at '{node.Id}'", nameof(move));
        }

        draft.AgentSays(move.Text.Length <= LongestReply ? move.Text : move.Text[..LongestReply]);
        var verdict = draft.Judge(VerdictOn(draft.State.Transcript.ToArray()));
        var (evaluator, blameless) = (EvaluatorFor(verdict, draft.State), EvaluatorFor(verdict.WithoutFindings, draft.State));
        var route = choice.Routes.FirstOrDefault(r => evaluator.Holds(r.When) && (!verdict.HasErrors || !blameless.Holds(r.When) || IsSetback(r.Outcome)));
        var answersForErrors = route is not null && !EvaluatorFor(verdict.WithoutErrors, draft.State).Holds(route.When);
        draft.Answered();
        draft.Break([.. verdict.Findings.Select(f => f.RuleId)]);
        if (route is null)
        {
            if (verdict.HasErrors)
            {
                draft.NotAccepted(verdict);
            }
            else
            {
                draft.NotUnderstood(choice);
            }

            return;
        }

        draft.Earn(verdict.Acts);
        draft.Follow(route.Outcome, costsPatience: verdict.HasErrors && !answersForErrors);
    }

    private ReplyVerdict VerdictOn(ImmutableArray<Message> messages) => judge.Judge(new Conversation(scenario.Id, messages) { Category = scenario.Case.Category });

    /// <summary>Routes that a reply with an error may take although they ask for no fault; the others are for replies that deserve them.</summary>
    private bool IsSetback(Outcome outcome) => outcome.IsCritical || outcome.Effects.Patience < 0 || scenario.Ending(outcome.Goto) is { IsGood: false };

    private void Operate(StateDraft draft, Operation operation)
    {
        var option = OperationsFor(draft.State).FirstOrDefault(o => o.Matches(operation));
        draft.Operated(operation);
        draft.Answered();
        if (option is not null)
        {
            draft.Follow(option.Outcome);
        }
        else if (operation.Kind == OperationKind.Reject)
        {
            // A rejected claim is taken to the platform, whether or not the author thought of it.
            draft.Follow(new Outcome(scenario.OutOfPatience, scenario.Position));
        }
        else
        {
            draft.OutOfPlace();
        }
    }

    private void ShowHint(StateDraft draft)
    {
        if (scenario.Node(draft.State.NodeId).Hint is not { } hint)
        {
            throw new ArgumentException($"there is no hint at '{draft.State.NodeId}'", nameof(draft));
        }

        draft.Show(hint);
    }

    private bool HoldsIn(SessionState state, Condition condition) => EvaluatorFor(ReplyVerdict.Nothing, state).Holds(condition);

    private ConditionEvaluator EvaluatorFor(ReplyVerdict verdict, SessionState state) =>
        new(verdict, state, state.StoryTime - state.AskedAt, scenario.Case.Paid, scenario.Clock.ReplyLimit);
}
