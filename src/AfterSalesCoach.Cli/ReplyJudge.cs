using AfterSalesCoach.Dialogue.Tagging;
using AfterSalesCoach.Learning.Model;
using AfterSalesCoach.Linting;
using AfterSalesCoach.Scenarios.Judging;

namespace AfterSalesCoach.Cli;

/// <summary>The judge of typed replies: the very linter that <c>coach lint</c> runs when there is no configuration.</summary>
internal static class ReplyJudge
{
    public static IReplyJudge Shipped { get; } = new LintingJudge(
        DialogueTagger.Default, new Linter(DialogueTagger.Default, RuleCatalog.All, LintSettings.Default, new DeferredReplyModel()), LintSettings.Default);
}
