using AfterSalesCoach.Learning.Model;
using AfterSalesCoach.Linting;
using AfterSalesCoach.Linting.Rewrites;
using BenchmarkDotNet.Attributes;

namespace AfterSalesCoach.Benchmarks.Micro;

/// <summary>Up to three better replies for a reply with its context.</summary>
public class RewriteBenchmarks
{
    private readonly RewriteComposer _composer = new(
        SampleReplies.Tagger, new Linter(SampleReplies.Tagger, RuleCatalog.All, LintSettings.Default, ReplyModel.Default));

    [Benchmark(OperationsPerInvoke = SampleReplies.Count)]
    public int Suggest()
    {
        var suggestions = 0;
        foreach (var conversation in SampleReplies.Conversations)
        {
            suggestions += _composer.Suggest(conversation, conversation.Messages.Length - 1).Length;
        }

        return suggestions;
    }
}
