using System.Collections.Immutable;

namespace AfterSalesCoach.Scoring.Summary;

/// <summary>What the figures depend on besides the log, so that two runs can be told apart.</summary>
/// <param name="Engine">Of the linter's code, lexicons and model. Where it differs, every rule may judge otherwise.</param>
/// <param name="Rules">By rule id: of its severity, settings and, for a house rule, its definition.</param>
/// <param name="Scorecard">Of the whole scorecard.</param>
/// <param name="Points">By rule id: of what the scorecard takes off for it.</param>
public sealed record Fingerprints(
    string Engine, ImmutableSortedDictionary<string, string> Rules, string Scorecard, ImmutableSortedDictionary<string, string> Points, string ServiceProfile);
