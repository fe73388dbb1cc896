using AfterSalesCoach.Linting;

namespace AfterSalesCoach.Cli.Output;

/// <summary>Counts over a whole run.</summary>
internal sealed class LintSummary
{
    private readonly SortedDictionary<string, (RuleDescriptor Rule, int Count)> _byRule = new(StringComparer.Ordinal);

    public int Conversations { get; set; }

    public int Replies { get; set; }

    public int Suppressed { get; set; }

    public int InBaseline { get; set; }

    public int Total => _byRule.Values.Sum(r => r.Count);

    public Severity Worst { get; private set; }

    public IEnumerable<(RuleDescriptor Rule, int Count)> ByRule => _byRule.Values;

    public Dictionary<Severity, int> BySeverity { get; } = [];

    public void Add(Diagnostic diagnostic)
    {
        _byRule[diagnostic.RuleId] = (diagnostic.Rule, _byRule.TryGetValue(diagnostic.RuleId, out var known) ? known.Count + 1 : 1);
        BySeverity[diagnostic.Severity] = BySeverity.GetValueOrDefault(diagnostic.Severity) + 1;
        Worst = diagnostic.Severity > Worst ? diagnostic.Severity : Worst;
    }
}
