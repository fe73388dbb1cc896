using AfterSalesCoach.Dialogue.Tagging;
using AfterSalesCoach.Learning.Model;
using BenchmarkDotNet.Attributes;

namespace AfterSalesCoach.Benchmarks.Micro;

/// <summary>A tagged reply through the features and the model.</summary>
public class ClassifierBenchmarks
{
    private TaggedConversation[] _tagged = [];

    /// <summary>What the model works out of a text is noted with it.</summary>
    [IterationSetup]
    public void TagAnew() => _tagged = [.. SampleReplies.Conversations.Select(SampleReplies.Tagger.Tag)];

    [Benchmark(OperationsPerInvoke = SampleReplies.Count)]
    public int Classify()
    {
        var rules = 0;
        foreach (var conversation in _tagged)
        {
            rules += ReplyModel.Default.Classify(conversation, conversation.Messages.Length - 1, []).Count;
        }

        return rules;
    }
}
