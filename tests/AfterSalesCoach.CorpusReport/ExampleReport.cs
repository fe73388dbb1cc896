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
                if (example.IsFlagged)
                {
                    CheckRewrite($"{rule.Descriptor.Id}[{index}] rewrite", RewrittenExample.Of(example), whole);
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

    private static void CheckRewrite(string name, RewrittenExample rewritten, Linter linter)
    {
        var text = rewritten.Conversation.Messages[rewritten.Index].Text;
        var found = linter.Lint(rewritten.Conversation).Diagnostics.Where(d => d.MessageIndex == rewritten.Index && d.Rule.Scope == RuleScope.Message)
            .Select(d => $"{d.RuleId} «{d.Span.Of(text)}»").ToList();
        if (found.Count > 0)
        {
            Console.WriteLine($"{name}: {string.Join(", ", found)} in {text}");
        }
    }
}
