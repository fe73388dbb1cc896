using System.Collections.Immutable;
using AfterSalesCoach.Dialogue;

namespace AfterSalesCoach.Linting;

/// <summary>What linting one conversation gave.</summary>
/// <param name="Diagnostics">Ordered by message, start, rule.</param>
/// <param name="Suppressed">Findings that the log's author has accepted.</param>
/// <param name="UnusedSuppressions">Suppressions that suppress nothing, with the message they stand at.</param>
public sealed record LintResult(
    ImmutableArray<Diagnostic> Diagnostics, ImmutableArray<Diagnostic> Suppressed, ImmutableArray<(int MessageIndex, Suppression Suppression)> UnusedSuppressions);
