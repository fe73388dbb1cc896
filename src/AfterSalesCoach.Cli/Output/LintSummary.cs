using AfterSalesCoach.Linting;

namespace AfterSalesCoach.Cli.Output;

/// <summary>Counts over a whole run.</summary>
internal sealed class LintSummary
{
    private readonly Dictionary<string, RuleCount> _byRule = [];
    private readonly int[] _bySeverity = new int[(int)Severity.Error + 1];

    public int Conversations { get; set; }

    public int Replies { get; set; }

    public int Suppressed { get; set; }

    public int InBaseline { get; set; }

    public int Total { get; private set; }

    public Severity Worst { get; private set; }

    /// <summary>Every rule that was found, by id.</summary>
    public IEnumerable<RuleCount> ByRule => _byRule.Values.OrderBy(c => c.Rule.Id, StringComparer.Ordinal);

    public int Count(Severity severity) => _bySeverity[(int)severity];

    public void Add(Diagnostic diagnostic)
    {
        if (!_byRule.TryGetValue(diagnostic.RuleId, out var count))
        {
            _byRule.Add(diagnostic.RuleId, count = new RuleCount(diagnostic.Rule));
        }

        count.Findings++;
        Total++;
        _bySeverity[(int)diagnostic.Severity]++;
        Worst = diagnostic.Severity > Worst ? diagnostic.Severity : Worst;
    }

    /// <summary>How often a rule was found.</summary>
    internal sealed class RuleCount(RuleDescriptor rule)
    {
        public RuleDescriptor Rule { get; } = rule;

        public int Findings { get; set; }
    }
}
