using AfterSalesCoach.Scenarios.Model;

namespace AfterSalesCoach.Simulator.Sessions;

/// <summary>What a trainee wants.</summary>
public abstract record Intent
{
    /// <summary>Sends one of <see cref="SessionView.Options"/>.</summary>
    public sealed record PickOption(string Id) : Intent;

    /// <summary>Sends a typed reply.</summary>
    public sealed record SubmitReply(string Text) : Intent;

    public sealed record Operate(Operation Operation) : Intent;

    public sealed record AskHint : Intent;

    /// <summary>Takes back the last decision.</summary>
    public sealed record Undo : Intent;

    /// <summary>Goes back to before a turn of <see cref="SessionView.Debrief"/>; in practice only.</summary>
    /// <param name="Turn">Its number in the debrief, from 1.</param>
    public sealed record TryAgainFrom(int Turn) : Intent;

    public sealed record Pause : Intent;

    public sealed record Unpause : Intent;

    /// <summary>What is typed but not sent; in practice advice on it comes back in <see cref="SessionView.Draft"/>.</summary>
    public sealed record DraftChanged(string Text) : Intent;

    /// <summary>Lets the customer follow up if it is time; to be sent about once a second.</summary>
    public sealed record Tick : Intent;
}
