using System.Collections.Immutable;
using AfterSalesCoach.Linting;
using AfterSalesCoach.Scenarios.Engine;
using AfterSalesCoach.Scenarios.Sessions;

namespace AfterSalesCoach.Simulator.Sessions;

/// <summary>Makes the view of a session as it stands.</summary>
internal sealed class ViewBuilder(Session session)
{
    private readonly ImmutableArray<Fact> _facts = FactSheet.Of(session.Engine.Scenario, session.Setup.Language);
    private readonly ImmutableArray<OperationForm> _operations = OperationForms.Of(session.Engine.Scenario, session.Setup.Language);

    /// <summary>The last turn, whose coaching shows.</summary>
    public Turn? Turn { get; set; }

    private UserLanguage Language => session.Setup.Language;

    public SessionView Build(SessionPhase phase)
    {
        var (engine, state) = (session.Engine, session.State);
        var (scenario, node) = (engine.Scenario, engine.Scenario.Node(state.NodeId));
        return new SessionView(scenario.Id, scenario.Title.In(Language), session.Setup.Mode, phase)
        {
            Transcript = [.. state.Transcript.ToArray().Select((m, i) => new ChatLine(i + 1, m.Speaker, TimeOnly.FromDateTime(m.Time!.Value.DateTime), m.Text))],
            Facts = _facts,
            CustomerName = scenario.Customer.Name.In(Language),
            Mood = engine.MoodIn(state),
            Patience = state.Patience,
            MostPatience = scenario.Customer.Patience,
            Options = [.. engine.PicksFor(state).Select(p => new ReplyOption(p.Id, engine.TextOf(state, p.Reply)))],
            CanWrite = !state.HasEnded && node.Write is not null,
            Operations = state.HasEnded ? [] : _operations,
            HintCost = node.Hint?.Cost,
            Hint = node.Hint is { } hint && state.HintsUsed.Contains(node.Id) ? hint.Text.In(Language) : null,
            Coach = session.Setup.Mode == SessionMode.Practice ? [.. Coaching()] : [],
            Ending = state.EndingId is { } ending ? scenario.Ending(ending)!.Title.In(Language) : null,
            Grade = session.Grade,
        };
    }

    private IEnumerable<string> Coaching()
    {
        if (Turn is not { } turn)
        {
            yield break;
        }

        foreach (var finding in turn.Verdict?.Findings ?? [])
        {
            // The id is for the debrief, where there is time to look it up.
            var title = RuleCatalog.Find(finding.RuleId)?.Descriptor.Title.In(Language) ?? finding.RuleId;
            yield return title + (Language == UserLanguage.English ? ": " : "：") + finding.Text.In(Language);
        }

        foreach (var note in turn.Notes)
        {
            yield return note.In(Language);
        }

        if (turn.Coach is { } coach)
        {
            yield return coach.In(Language);
        }
    }
}
