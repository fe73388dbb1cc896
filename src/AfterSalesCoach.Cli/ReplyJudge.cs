using AfterSalesCoach.Cli.Commands;
using AfterSalesCoach.Linting;
using AfterSalesCoach.Scenarios.Judging;

namespace AfterSalesCoach.Cli;

/// <summary>The judge of typed replies: the very linter that <c>coach lint</c> runs when there is no configuration.</summary>
internal static class ReplyJudge
{
    public static IReplyJudge Shipped { get; } = new LintingJudge(LinterSetup.Shipped.Tagger, LinterSetup.Shipped.For("").Linter, LintSettings.Default);
}
