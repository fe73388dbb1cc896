using AfterSalesCoach.Dialogue.Tagging;
using AfterSalesCoach.Learning.Corpus;
using AfterSalesCoach.Learning.Evaluation;
using AfterSalesCoach.Linting;
using AfterSalesCoach.Testing.Corpus;

namespace AfterSalesCoach.CorpusReport;

/// <summary>The conversation rules on the labelled conversations.</summary>
internal static class ConversationReport
{
    public static void Write(DialogueTagger tagger, CorpusSplit split, string? show)
    {
        var rules = RuleCatalog.All.Where(r => r.Descriptor.Scope == RuleScope.Conversation).ToList();
        var linter = new Linter(tagger, rules, LintSettings.Default);
        var counts = rules.ToDictionary(r => r.Descriptor.Id, r => new RuleCounts(r.Descriptor.Id));
        foreach (var labelled in LabelledConversation.Load().Where(c => c.Split == split))
        {
            var found = linter.Lint(labelled.Conversation).Diagnostics.Select(d => (d.RuleId, d.MessageIndex)).ToHashSet();
            foreach (var label in labelled.Labels.Union(found).Order())
            {
                var kind = (labelled.Labels.Contains(label), found.Contains(label)) switch { (true, true) => "tp", (true, false) => "fn", _ => "fp" };
                var count = counts[label.Item1];
                count.Add(labelled.Labels.Contains(label), found.Contains(label));
                if (kind == show)
                {
                    Console.WriteLine($"{kind} {label} {labelled.Conversation.Id} {labelled.Conversation.Messages[label.Item2].Text}");
                }
            }
        }

        foreach (var count in counts.Values)
        {
            Console.WriteLine(FormattableString.Invariant(
                $"{count.RuleId} {count.TruePositives,4} {count.FalsePositives,4} {count.FalseNegatives,4}   {count.Precision:F3}     {count.Recall:F3}"));
        }
    }
}
