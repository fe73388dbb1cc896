using AfterSalesCoach.Dialogue;
using AfterSalesCoach.Dialogue.Tagging;
using AfterSalesCoach.Linting.Rewrites;

namespace AfterSalesCoach.Linting.Tests.Rewrites;

/// <summary>What is read of a customer's message and the reply to it, and what is suggested in its place.</summary>
internal static class Suggested
{
    private static readonly Linter _linter = new(DialogueTagger.Default, RuleCatalog.All, LintSettings.Default);

    private static readonly RewriteComposer _composer = new(DialogueTagger.Default, _linter);

    public static RewriteCase Read(ProductCategory category, string customer, string agent)
    {
        var reply = new Reply(DialogueTagger.Default.Tag(Conversation(category, customer, agent)), 1);
        return RewriteCaseReader.Read(reply, _linter.LintReply(reply));
    }

    public static IEnumerable<string> All(ProductCategory category, string customer, string agent) =>
        _composer.Suggest(Conversation(category, customer, agent), 1).Select(s => s.Text);

    public static string First(ProductCategory category, string customer, string agent) => All(category, customer, agent).First();

    private static Conversation Conversation(ProductCategory category, string customer, string agent) =>
        new("suggested", [new Message(Speaker.Customer, customer), new Message(Speaker.Agent, agent)]) { Category = category };
}
