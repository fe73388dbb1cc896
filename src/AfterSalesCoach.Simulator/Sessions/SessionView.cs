using System.Collections.Immutable;
using AfterSalesCoach.Scenarios.Grading;
using AfterSalesCoach.Scenarios.Model;
using AfterSalesCoach.Scenarios.Sessions;

namespace AfterSalesCoach.Simulator.Sessions;

/// <summary>Everything a shell shows of a session, in the trainee's language. Immutable.</summary>
/// <remarks>Texts come from packs and trainees and may hold anything; a shell draws them through its terminal layer or cleans them.</remarks>
public sealed record SessionView(string ScenarioId, string Title, SessionMode Mode, SessionPhase Phase)
{
    /// <summary>The chat, oldest first.</summary>
    public ImmutableArray<ChatLine> Transcript { get; init; } = [];

    /// <summary>Order, product, rights: what stands beside the chat.</summary>
    public ImmutableArray<Fact> Facts { get; init; } = [];

    public required string CustomerName { get; init; }

    public Mood Mood { get; init; }

    /// <summary>From 0, where the customer gives up, to <see cref="MostPatience"/>.</summary>
    public int Patience { get; init; }

    public int MostPatience { get; init; }

    /// <summary>Replies that can be chosen, in the order of this session.</summary>
    public ImmutableArray<ReplyOption> Options { get; init; } = [];

    /// <summary>Whether a reply can be typed here.</summary>
    public bool CanWrite { get; init; }

    /// <summary>Everything the platform lets an agent do, foreseen here or not: the list must not give the answer away.</summary>
    public ImmutableArray<OperationForm> Operations { get; init; } = [];

    /// <summary>Points a hint costs in every dimension; null where there is none.</summary>
    public int? HintCost { get; init; }

    /// <summary>The hint of this node, once asked for.</summary>
    public string? Hint { get; init; }

    /// <summary>What the coach says about the last turn: in practice at once, in an exam never.</summary>
    public ImmutableArray<string> Coach { get; init; } = [];

    public DraftAdvice Draft { get; init; } = DraftAdvice.None;

    /// <summary>What was typed but not sent when the session was left, for a shell to put where replies are typed; empty once something has happened.</summary>
    public string UnsentDraft { get; init; } = "";

    /// <summary>Why the last intent was not possible, or what came of it (undone, paused); null when there is nothing to say.</summary>
    public string? Notice { get; init; }

    /// <summary>The title of the ending, once ended.</summary>
    public string? Ending { get; init; }

    /// <summary>As of now; final once ended. A shell shows it only then.</summary>
    public required Grade Grade { get; init; }

    /// <summary>Null until it was asked for and is ready; always about the session as it is now.</summary>
    public DebriefView? Debrief { get; init; }
}
