using System.Collections.Immutable;
using AfterSalesCoach.Dialogue.Acts;

namespace AfterSalesCoach.Scenarios.Judging;

/// <summary>What a reply is, as linter and tagger see it.</summary>
/// <param name="Findings">In the linter's order.</param>
/// <param name="Acts">What it plainly does, without repetition.</param>
public sealed record ReplyVerdict(ImmutableArray<ReplyFinding> Findings, ImmutableArray<DialogueAct> Acts)
{
    public static readonly ReplyVerdict Nothing = new([], []);

    /// <summary>Whether it breaks a rule that is an error.</summary>
    public bool HasErrors => Findings.Any(f => f.IsError);

    /// <summary>What it would be if it broke no such rule.</summary>
    public ReplyVerdict WithoutErrors => this with { Findings = [.. Findings.Where(f => !f.IsError)] };

    /// <summary>What it would be if it broke no rule at all.</summary>
    public ReplyVerdict WithoutFindings => this with { Findings = [] };

    /// <summary>Whether it asks the customer something, whatever that is.</summary>
    public bool Asks { get; init; }

    /// <summary>The share offered, between 0 and 1, where one is named.</summary>
    public decimal? Ratio { get; init; }

    /// <summary>The sum offered, in yuan, where one is named.</summary>
    public decimal? Amount { get; init; }

    /// <summary>How far off the earliest time is that the reply names.</summary>
    public TimeSpan? PromisedWithin { get; init; }
}
