using AfterSalesCoach.Dialogue.Tagging;
using AfterSalesCoach.Text.Normalization;
using BenchmarkDotNet.Attributes;

namespace AfterSalesCoach.Benchmarks.Micro;

/// <summary>A reply and the messages before it: normalised alone, then tagged with dialogue acts.</summary>
public class TaggingBenchmarks
{
    private readonly Normalizer _normalizer = Normalizer.Default;
    private readonly DialogueTagger _tagger = SampleReplies.Tagger;

    [Benchmark(OperationsPerInvoke = SampleReplies.Count)]
    public int Normalize()
    {
        var length = 0;
        foreach (var conversation in SampleReplies.Conversations)
        {
            foreach (var message in conversation.Messages)
            {
                length += _normalizer.Normalize(message.Text).Length;
            }
        }

        return length;
    }

    [Benchmark(OperationsPerInvoke = SampleReplies.Count)]
    public int Tag()
    {
        var messages = 0;
        foreach (var conversation in SampleReplies.Conversations)
        {
            messages += _tagger.Tag(conversation).Messages.Length;
        }

        return messages;
    }
}
