using AfterSalesCoach.Learning.Model;
using AfterSalesCoach.Linting;
using BenchmarkDotNet.Attributes;

namespace AfterSalesCoach.Benchmarks.Micro;

/// <summary>From raw text to findings: the rules alone, then with the classifier.</summary>
public class RuleBenchmarks
{
    private readonly Linter _rules = new(SampleReplies.Tagger, RuleCatalog.All, LintSettings.Default);
    private readonly Linter _joined = new(SampleReplies.Tagger, RuleCatalog.All, LintSettings.Default, ReplyModel.Default);

    [Benchmark(Baseline = true, OperationsPerInvoke = SampleReplies.Count)]
    public int Rules() => Findings(_rules);

    [Benchmark(OperationsPerInvoke = SampleReplies.Count)]
    public int RulesAndClassifier() => Findings(_joined);

    private static int Findings(Linter linter)
    {
        var findings = 0;
        foreach (var conversation in SampleReplies.Conversations)
        {
            findings += linter.Lint(conversation).Diagnostics.Length;
        }

        return findings;
    }
}
