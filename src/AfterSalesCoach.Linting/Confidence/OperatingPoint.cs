using System.Collections.Frozen;
using System.Globalization;

namespace AfterSalesCoach.Linting.Confidence;

/// <summary>From which probability on a rule is reported when a classifier weighs the evidence.</summary>
/// <remarks>
/// Chosen on the development split by <c>coach model train</c> for the best F0.5; the file also tells what the choice reached there.
/// </remarks>
/// <param name="Threshold">Between 0 and 1.</param>
public sealed record OperatingPoint(string RuleId, double Threshold)
{
    private static readonly Lazy<FrozenDictionary<string, OperatingPoint>> _all = new(Load);

    /// <summary>Null for rules that the classifier does not know.</summary>
    public static OperatingPoint? Of(string ruleId) => _all.Value.GetValueOrDefault(ruleId);

    private static FrozenDictionary<string, OperatingPoint> Load() => EmbeddedTable.Rows("operating-points.csv")
        .Select(fields => new OperatingPoint(fields[0], double.Parse(fields[1], CultureInfo.InvariantCulture)))
        .ToFrozenDictionary(p => p.RuleId);
}
