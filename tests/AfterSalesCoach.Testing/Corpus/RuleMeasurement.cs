using AfterSalesCoach.Dialogue.Tagging;
using AfterSalesCoach.Learning.Corpus;
using AfterSalesCoach.Learning.Evaluation;
using AfterSalesCoach.Linting;

namespace AfterSalesCoach.Testing.Corpus;

/// <summary>Counts how often the rules of the catalogue agree with the annotators.</summary>
public static class RuleMeasurement
{
    /// <summary>All rules on the material that <see cref="Linting.Confidence.RuleQuality"/> is measured on, in the order of the catalogue.</summary>
    public static IReadOnlyList<RuleCounts> OutsideTest(DialogueTagger tagger) =>
        [.. OnReplies(tagger, CorpusSplit.Dev), .. OnConversations(tagger, c => c.Split != CorpusSplit.Test)];

    public static IEnumerable<RuleCounts> OnReplies(DialogueTagger tagger, CorpusSplit split)
    {
        var counts = Counts(RuleScope.Message);
        var linter = LinterOf(tagger, RuleScope.Message);
        foreach (var reply in Repository.LabelledReplies().Where(r => r.Split == split))
        {
            var last = reply.Conversation.Messages.Length - 1;
            var found = linter.Lint(reply.Conversation).Diagnostics.Where(d => d.MessageIndex == last).Select(d => d.RuleId).ToHashSet();
            foreach (var count in counts)
            {
                count.Add(reply.Labels.Contains(count.RuleId), found.Contains(count.RuleId));
            }
        }

        return counts;
    }

    public static IEnumerable<RuleCounts> OnConversations(DialogueTagger tagger, Func<LabelledConversation, bool> take)
    {
        var counts = Counts(RuleScope.Conversation);
        var linter = LinterOf(tagger, RuleScope.Conversation);
        foreach (var labelled in LabelledConversation.Load().Where(take))
        {
            var found = linter.Lint(labelled.Conversation).Diagnostics.Select(d => (d.RuleId, d.MessageIndex)).ToHashSet();
            foreach (var label in labelled.Labels.Union(found))
            {
                counts.Single(c => c.RuleId == label.Item1).Add(labelled.Labels.Contains(label), found.Contains(label));
            }
        }

        return counts;
    }

    private static List<RuleCounts> Counts(RuleScope scope) => [.. Rules(scope).Select(r => new RuleCounts(r.Descriptor.Id))];

    private static Linter LinterOf(DialogueTagger tagger, RuleScope scope) => new(tagger, Rules(scope), LintSettings.Default);

    private static IEnumerable<Rule> Rules(RuleScope scope) => RuleCatalog.All.Where(r => r.Descriptor.Scope == scope);
}
