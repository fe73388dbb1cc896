using System.Collections.Immutable;
using System.Reflection;
using System.Security.Cryptography;
using System.Text;
using AfterSalesCoach.Linting;

namespace AfterSalesCoach.Scoring.Scorecards;

/// <summary>How conversations are scored. Immutable.</summary>
/// <remarks>
/// A conversation starts with the weights of all criteria that apply to it and loses points for findings, never more in a criterion than its
/// weight. Its score is 100 × kept ÷ possible, rounded half away from zero to one decimal; a critical rule makes it 0. Sums are kept in tenths
/// of a point, so no order of adding changes them.
/// </remarks>
public sealed class Scorecard
{
    private static readonly Lazy<Scorecard> _default = new(() => ScorecardReader.Parse("default-scorecard.yaml", Resource("default-scorecard.yaml")));

    internal Scorecard(string content, string id, LocalizedText title)
    {
        (Id, Title) = (id, title);
        Fingerprint = Hash(content.ReplaceLineEndings("\n"));
    }

    /// <summary>The one that ships, drawn from the guides.</summary>
    public static Scorecard Default => _default.Value;

    /// <summary>The JSON schema of scorecard files.</summary>
    public static string Schema => Resource("scorecard.schema.json");

    /// <summary>The file of <see cref="Default"/>, to start an own one from.</summary>
    public static string DefaultText => Resource("default-scorecard.yaml");

    public string Id { get; }

    public LocalizedText Title { get; }

    /// <summary>Changes with every change of the file.</summary>
    public string Fingerprint { get; }

    /// <summary>A conversation passes from this score on, in tenths of a point.</summary>
    public int PassTenths { get; internal init; } = 800;

    public required ImmutableArray<Criterion> Criteria { get; init; }

    /// <summary>Rules that fail a conversation.</summary>
    public ImmutableHashSet<string> AutoFail { get; internal init; } = [];

    public ImmutableArray<Shift> Shifts { get; internal init; } = [];

    /// <summary>Where a rule can be practised: scenario ids by rule id.</summary>
    public ImmutableDictionary<string, ImmutableArray<string>> Scenarios { get; internal init; } = ImmutableDictionary<string, ImmutableArray<string>>.Empty;

    /// <summary>Position of the criterion whose points come off for a rule: the one with the longest fitting prefix; -1 when none takes it.</summary>
    public int CriterionOf(string ruleId)
    {
        var (best, length) = (-1, -1);
        for (var i = 0; i < Criteria.Length; i++)
        {
            foreach (var prefix in Criteria[i].Rules)
            {
                var fits = prefix == "*" ? 0 : ruleId.StartsWith(prefix, StringComparison.OrdinalIgnoreCase) ? prefix.Length : -1;
                (best, length) = fits > length ? (i, fits) : (best, length);
            }
        }

        return best;
    }

    /// <summary>Changes when the price of a rule does.</summary>
    public string PointsFingerprint(string ruleId, Severity severity)
    {
        var index = CriterionOf(ruleId);
        return index < 0 ? "" : string.Create(
            System.Globalization.CultureInfo.InvariantCulture,
            $"{Criteria[index].Id}:{Criteria[index].PointTenths(ruleId, severity)}/{Criteria[index].WeightTenths}/{(AutoFail.Contains(ruleId) ? "fail" : "")}");
    }

    internal static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..16];

    private static string Resource(string name)
    {
        using var reader = new StreamReader(Assembly.GetExecutingAssembly().GetManifestResourceStream(name)!);
        return reader.ReadToEnd();
    }
}
