using AfterSalesCoach.Dialogue;
using AfterSalesCoach.Dialogue.Tagging;
using AfterSalesCoach.Linting;
using AfterSalesCoach.Testing;

namespace AfterSalesCoach.CorpusReport;

/// <summary>The rules' own examples that do not come out as marked, in one list.</summary>
internal static class ExampleReport
{
    public static void Write(DialogueTagger tagger)
    {
        var whole = new Linter(tagger, RuleCatalog.All, LintSettings.Default);
        foreach (var rule in RuleCatalog.All)
        {
            var own = new Linter(tagger, [rule], LintSettings.Default);
            foreach (var (example, index) in rule.Descriptor.Examples.Select((e, i) => (e, i)))
            {
                var markup = ConversationMarkup.Parse(example.Markup);
                Compare($"{rule.Descriptor.Id}[{index}]", markup.Conversation, markup.Marks, own);
                if (example.Rewritten is { } rewritten)
                {
                    CheckRewrite($"{rule.Descriptor.Id}[{index}] rewrite", markup.Conversation, rewritten, whole);
                }
            }
        }
    }

    private static void Compare(string name, Conversation conversation, IEnumerable<MarkedSpan> expected, Linter linter)
    {
        var found = linter.Lint(conversation).Diagnostics.Select(d => new MarkedSpan(d.RuleId, d.MessageIndex, d.Span));
        var (want, got) = (RuleVerifier.Render(conversation, expected), RuleVerifier.Render(conversation, found));
        if (want != got)
        {
            Console.WriteLine($"{name}\n  want {want.Replace("\n", " ┃ ", StringComparison.Ordinal)}\n  got  {got.Replace("\n", " ┃ ", StringComparison.Ordinal)}");
        }
    }

    private static void CheckRewrite(string name, Conversation conversation, string rewritten, Linter linter)
    {
        var last = conversation.Messages.ToList().FindLastIndex(m => m.Speaker == Speaker.Agent);
        var changed = conversation with { Messages = conversation.Messages.SetItem(last, conversation.Messages[last] with { Text = rewritten }) };
        var found = linter.Lint(changed).Diagnostics.Where(d => d.MessageIndex == last && d.Rule.Scope == RuleScope.Message)
            .Select(d => $"{d.RuleId} «{d.Span.Of(rewritten)}»").ToList();
        if (found.Count > 0)
        {
            Console.WriteLine($"{name}: {string.Join(", ", found)} in {rewritten}");
        }
    }
}
