using System.Collections.Frozen;
using System.Globalization;

namespace AfterSalesCoach.Linting.Confidence;

/// <summary>How often a rule was right on labelled material it was not written from; its findings carry the precision as their confidence.</summary>
/// <remarks>
/// Message rules are measured on the development split of <c>corpora/replies</c>, conversation rules on the conversations outside the test
/// split. The figures are written by the corpus report and held to the corpora by a test; they are never typed.
/// </remarks>
/// <param name="Found">Findings that the annotators agree with.</param>
/// <param name="Wrong">Findings that they do not.</param>
/// <param name="Missed">What they marked and the rule did not find.</param>
public sealed record RuleQuality(string RuleId, int Found, int Wrong, int Missed)
{
    private static readonly Lazy<FrozenDictionary<string, RuleQuality>> _measured = new(Load);

    /// <summary>Between 0 and 1, with Laplace's rule of succession, so that few cases prove little.</summary>
    public double Precision => (Found + 1.0) / (Found + Wrong + 2);

    /// <summary>Between 0 and 1, reckoned likewise.</summary>
    public double Recall => (Found + 1.0) / (Found + Missed + 2);

    /// <summary>The figures of a rule of the catalogue; null for a house rule, which finds exactly what its author wrote.</summary>
    public static RuleQuality? Of(string ruleId) => _measured.Value.GetValueOrDefault(ruleId);

    private static FrozenDictionary<string, RuleQuality> Load() => EmbeddedTable.Rows("rule-quality.csv")
        .Select(fields => new RuleQuality(fields[0], Number(fields[1]), Number(fields[2]), Number(fields[3])))
        .ToFrozenDictionary(q => q.RuleId);

    private static int Number(string digits) => int.Parse(digits, CultureInfo.InvariantCulture);
}
