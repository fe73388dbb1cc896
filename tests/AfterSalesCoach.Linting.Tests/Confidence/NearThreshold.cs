using System.Globalization;
using AfterSalesCoach.Dialogue;
using AfterSalesCoach.Dialogue.Tagging;
using AfterSalesCoach.Learning.Corpus;
using AfterSalesCoach.Learning.Model;
using AfterSalesCoach.Linting.Confidence;
using AfterSalesCoach.Testing.Corpus;

namespace AfterSalesCoach.Linting.Tests.Confidence;

/// <summary>A reply that is reported, but would not be if the threshold stood a little higher.</summary>
/// <param name="Reply">A reply of <c>corpora/replies</c> outside the test split, with its context, or one of our own.</param>
/// <param name="ByClassifier">Whether the classifier alone reports it; else a rule found it and the classifier weighed it.</param>
/// <param name="Confidence">With four digits.</param>
internal sealed record NearThreshold(string RuleId, bool ByClassifier, string Reply, string Confidence)
{
    /// <summary>A threshold that rises by so much is to be noticed.</summary>
    public const double Width = 0.1;

    /// <summary>Of the nearest replies of each threshold so many are recorded.</summary>
    private const int PerThreshold = 2;

    private const string ByClassifierAlone = "classifier";

    private static readonly string _file = Path.Combine(Repository.Root, "tests", "AfterSalesCoach.Linting.Tests", "Confidence", "near-thresholds.csv");

    private static readonly Linter _joined = new(DialogueTagger.Default, RuleCatalog.All, LintSettings.Default, ReplyModel.Default);

    /// <summary>Where no reply of the corpora lies near enough.</summary>
    private static readonly (string Name, string Markup)[] _own =
    [
        ("own-1",
            """
            客户：能退吗
            客服：先给个好评，我这边给您退
            """),
    ];

    /// <summary>How far above its threshold it lies.</summary>
    public double Margin => double.Parse(Confidence, CultureInfo.InvariantCulture) - (ByClassifier ? OperatingPoint.Of(RuleId)!.Alone : OperatingPoint.Of(RuleId)!.Supported);

    public static IEnumerable<NearThreshold> Load() => File.ReadLines(_file).Skip(1).Select(line => line.Split(','))
        .Select(fields => new NearThreshold(fields[0], fields[1] == ByClassifierAlone, fields[2], fields[3]));

    /// <summary>What is found in some replies now.</summary>
    public static IEnumerable<NearThreshold> Find(IReadOnlySet<string> replies) => Find(name => replies.Contains(name));

    /// <summary>Records the nearest replies anew.</summary>
    public static void Record() => File.WriteAllLines(_file, Find(_ => true).Where(f => f.Margin is >= 0 and < Width)
        .GroupBy(f => (f.RuleId, f.ByClassifier)).OrderBy(g => g.Key)
        .SelectMany(g => g.OrderBy(f => f.Confidence, StringComparer.Ordinal).ThenBy(f => f.Reply, StringComparer.Ordinal).Take(PerThreshold))
        .Select(f => $"{f.RuleId},{(f.ByClassifier ? ByClassifierAlone : "pattern")},{f.Reply},{f.Confidence}").Prepend("rule,by,reply,confidence"));

    private static IEnumerable<NearThreshold> Find(Func<string, bool> take) =>
        Repository.LabelledReplies().Where(r => r.Split != CorpusSplit.Test).Select(r => (Name: r.Id, r.Conversation))
            .Concat(_own.Select(o => (o.Name, ConversationMarkup.Parse(o.Markup).Conversation)))
            .Where(r => take(r.Name)).SelectMany(r => FindIn(r.Name, r.Conversation));

    private static IEnumerable<NearThreshold> FindIn(string name, Conversation conversation) => _joined.Lint(conversation).Diagnostics
        .Where(d => OperatingPoint.Of(d.RuleId) is not null)
        .Select(d => new NearThreshold(d.RuleId, d.Origin == DiagnosticOrigin.Classifier, name, d.Confidence.ToString("F4", CultureInfo.InvariantCulture)));
}
