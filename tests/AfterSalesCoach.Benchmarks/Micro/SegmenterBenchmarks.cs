using AfterSalesCoach.Text.Segmentation;
using BenchmarkDotNet.Attributes;

namespace AfterSalesCoach.Benchmarks.Micro;

/// <summary>A reply into words; python-jieba takes about thirty microseconds.</summary>
public class SegmenterBenchmarks
{
    private readonly int[] _ends = new int[SampleReplies.Texts.Max(t => t.Length)];
    private readonly JiebaSegmenter _domain = JiebaSegmenter.Default.With(UserDictionary.AfterSales);

    [Benchmark(Baseline = true, OperationsPerInvoke = SampleReplies.Count)]
    public int Dictionary() => Words(JiebaSegmenter.Default);

    [Benchmark(OperationsPerInvoke = SampleReplies.Count)]
    public int WithAfterSalesWords() => Words(_domain);

    private int Words(JiebaSegmenter segmenter)
    {
        var words = 0;
        foreach (var text in SampleReplies.Texts)
        {
            words += segmenter.Segment(text, _ends);
        }

        return words;
    }
}
