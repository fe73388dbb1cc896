using System.Collections.Frozen;
using System.Globalization;

namespace AfterSalesCoach.Linting.Confidence;

/// <summary>From which probabilities on a rule is reported when a classifier weighs the evidence.</summary>
/// <remarks>
/// Chosen on the development split by <c>coach model train</c> for the best F-measure that makes more of precision. The file also tells what the
/// choice reached there.
/// </remarks>
/// <param name="Alone">For what only the classifier sees; between 0 and 1.</param>
/// <param name="Supported">For what a rule found and the classifier weighs; between 0 and 1.</param>
/// <param name="Found">Development replies in which rules and classifier together found it rightly.</param>
/// <param name="Wrong">Those in which they found it wrongly.</param>
/// <param name="Missed">Those in which they missed it.</param>
public sealed record OperatingPoint(string RuleId, double Alone, double Supported, int Found, int Wrong, int Missed)
{
    private static readonly Lazy<FrozenDictionary<string, OperatingPoint>> _all = new(Load);

    /// <summary>Null for rules that the classifier does not know.</summary>
    public static OperatingPoint? Of(string ruleId) => _all.Value.GetValueOrDefault(ruleId);

    private static FrozenDictionary<string, OperatingPoint> Load() => EmbeddedTable.Rows("operating-points.csv")
        .Select(fields => new OperatingPoint(fields[0], Share(fields[1]), Share(fields[2]), Number(fields[3]), Number(fields[4]), Number(fields[5])))
        .ToFrozenDictionary(p => p.RuleId);

    private static double Share(string digits) => double.Parse(digits, CultureInfo.InvariantCulture);

    private static int Number(string digits) => int.Parse(digits, CultureInfo.InvariantCulture);
}
