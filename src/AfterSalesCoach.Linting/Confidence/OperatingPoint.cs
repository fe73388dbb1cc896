using System.Collections.Frozen;
using System.Globalization;

namespace AfterSalesCoach.Linting.Confidence;

/// <summary>From which probability on a rule is reported when a classifier weighs the evidence.</summary>
/// <remarks>
/// Chosen on the development split by <c>coach model train</c> for the best F0.5; the file also tells what the choice reached there.
/// </remarks>
/// <param name="Threshold">Between 0 and 1.</param>
/// <param name="Found">Development replies in which rules and classifier together found it rightly.</param>
/// <param name="Wrong">Those in which they found it wrongly.</param>
/// <param name="Missed">Those in which they missed it.</param>
public sealed record OperatingPoint(string RuleId, double Threshold, int Found, int Wrong, int Missed)
{
    private static readonly Lazy<FrozenDictionary<string, OperatingPoint>> _all = new(Load);

    /// <summary>Null for rules that the classifier does not know.</summary>
    public static OperatingPoint? Of(string ruleId) => _all.Value.GetValueOrDefault(ruleId);

    private static FrozenDictionary<string, OperatingPoint> Load() => EmbeddedTable.Rows("operating-points.csv")
        .Select(fields => new OperatingPoint(fields[0], double.Parse(fields[1], CultureInfo.InvariantCulture), Number(fields[2]), Number(fields[3]), Number(fields[4])))
        .ToFrozenDictionary(p => p.RuleId);

    private static int Number(string digits) => int.Parse(digits, CultureInfo.InvariantCulture);
}
