using AfterSalesCoach.Dialogue;

namespace AfterSalesCoach.Learning.Evaluation;

/// <summary>What findings are worth against the labels.</summary>
public sealed class Evaluation
{
    /// <summary>Larger families are paraphrases of one another.</summary>
    private const int LargestPairFamily = 3;

    private readonly IReadOnlyList<JudgedReply> _judged;

    public Evaluation(IReadOnlyList<string> rules, IReadOnlyList<JudgedReply> judged)
    {
        _judged = judged;
        Rules = [.. rules.Select(id => Count(id, judged))];
    }

    /// <summary>In the order of the rules given.</summary>
    public IReadOnlyList<RuleCounts> Rules { get; }

    public int Replies => _judged.Count;

    public int Clean => _judged.Count(j => j.Reply.Labels.IsEmpty);

    /// <summary>Clean replies in which something was found.</summary>
    public int CleanFlagged => _judged.Count(j => j.Reply.Labels.IsEmpty && j.Found.Count > 0);

    /// <summary>Clean replies in which one of <paramref name="rules"/> was found.</summary>
    public int CleanFlaggedBy(IReadOnlySet<string> rules) => _judged.Count(j => j.Reply.Labels.IsEmpty && j.Found.Overlaps(rules));

    /// <summary>Mean F1 over the rules with at least <paramref name="fewest"/> positives.</summary>
    public double MacroF1(int fewest = 1) => Rules.Where(r => r.Positives >= fewest).Select(r => r.F1).DefaultIfEmpty(0).Average();

    /// <summary>All rules counted together.</summary>
    public double MicroF1
    {
        get
        {
            var (right, wrong) = (Rules.Sum(r => r.TruePositives), Rules.Sum(r => r.FalsePositives + r.FalseNegatives));
            return right == 0 ? 0 : 2.0 * right / ((2 * right) + wrong);
        }
    }

    /// <summary>Precision of <paramref name="rules"/> counted together.</summary>
    public double PrecisionOf(IReadOnlySet<string> rules)
    {
        var counted = Rules.Where(r => rules.Contains(r.RuleId)).ToList();
        var found = counted.Sum(r => r.TruePositives + r.FalsePositives);
        return found == 0 ? 1 : (double)counted.Sum(r => r.TruePositives) / found;
    }

    /// <summary>
    /// Minimal pairs: within a family of two or three, a reply that breaks rules and one that does not (other words, or other context). How many there
    /// are, and in how many both were judged exactly right.
    /// </summary>
    public (int Pairs, int BothRight) Pairs
    {
        get
        {
            var pairs = _judged.GroupBy(j => j.Reply.Family).Where(g => g.Count() <= LargestPairFamily)
                .SelectMany(g => from wrong in g where !wrong.Reply.Labels.IsEmpty from clean in g where clean.Reply.Labels.IsEmpty select (wrong, clean)).ToList();
            return (pairs.Count, pairs.Count(p => p.wrong.Errors == 0 && p.clean.Errors == 0));
        }
    }

    /// <summary>How well findings point at the words that were marked: the harmonic mean of precision and recall over spans that overlap by at least half.</summary>
    public double SpanF1
    {
        get
        {
            var spanned = _judged.SelectMany(j => j.Reply.Spans).Select(s => s.RuleId).ToHashSet();
            var compared = _judged.Select(j => j.CompareSpans(spanned)).ToList();
            var (recall, precision) = (Share(compared.Sum(c => c.LabelsHit), compared.Sum(c => c.Labels)), Share(compared.Sum(c => c.FindingsRight), compared.Sum(c => c.Findings)));
            return recall + precision == 0 ? 0 : 2 * recall * precision / (recall + precision);

            static double Share(int part, int whole) => whole == 0 ? 0 : (double)part / whole;
        }
    }

    public IEnumerable<(ProductCategory Category, Evaluation Evaluation)> ByCategory() =>
        _judged.GroupBy(j => j.Reply.Category).OrderBy(g => g.Key).Select(g => (g.Key, new Evaluation([.. Rules.Select(r => r.RuleId)], [.. g])));

    /// <summary>The replies judged worst, then by id.</summary>
    public IEnumerable<JudgedReply> Worst(int most) =>
        _judged.Where(j => j.Errors > 0).OrderByDescending(j => j.Errors).ThenBy(j => j.Reply.Id, StringComparer.Ordinal).Take(most);

    private static RuleCounts Count(string id, IReadOnlyList<JudgedReply> judged)
    {
        var counts = new RuleCounts(id);
        foreach (var reply in judged)
        {
            counts.Add(reply.Reply.Labels.Contains(id), reply.Found.Contains(id));
        }

        return counts;
    }
}
