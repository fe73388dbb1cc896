using System.Collections.Immutable;

namespace AfterSalesCoach.Simulator.Sessions;

/// <summary>What the linter says about a reply that is not sent yet.</summary>
/// <param name="Text">The draft it is about; a shell that shows another text by now shows no marks.</param>
public sealed record DraftAdvice(string Text, ImmutableArray<DraftFinding> Findings)
{
    public static readonly DraftAdvice None = new("", []);

    /// <summary>Whether it names a rule that <paramref name="earlier"/> does not.</summary>
    public bool BlamesBeyond(DraftAdvice earlier) => Findings.Any(f => earlier.Findings.All(e => e.RuleId != f.RuleId));
}
