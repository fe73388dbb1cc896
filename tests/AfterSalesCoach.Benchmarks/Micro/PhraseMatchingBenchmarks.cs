using AfterSalesCoach.Dialogue.Tagging;
using AfterSalesCoach.Text.Normalization;
using AfterSalesCoach.Text.Patterns;
using BenchmarkDotNet.Attributes;

namespace AfterSalesCoach.Benchmarks.Micro;

/// <summary>All patterns of the shipped lexicon over a normalised reply.</summary>
public class PhraseMatchingBenchmarks
{
    private readonly NormalizedText[] _texts = [.. SampleReplies.Texts.Select(Normalizer.Default.Normalize)];
    private readonly List<PatternMatch> _matches = [];

    [Benchmark(OperationsPerInvoke = SampleReplies.Count)]
    public int Match()
    {
        var found = 0;
        foreach (var text in _texts)
        {
            _matches.Clear();
            Lexicon.Default.Patterns.Match(text, _matches);
            found += _matches.Count;
        }

        return found;
    }
}
