using AfterSalesCoach.Cli.Commands;
using AfterSalesCoach.Dialogue;
using AfterSalesCoach.Linting;
using AfterSalesCoach.Scenarios.Judging;

namespace AfterSalesCoach.Cli;

/// <summary>The judge of typed replies: the very linter that <c>coach lint</c> runs when there is no configuration.</summary>
internal sealed class ReplyJudge : IReplyJudge
{
    // The home screen judges nothing; it need not wait for lexicons and rules.
    private readonly Lazy<LintingJudge> _judge = new(() => new LintingJudge(LinterSetup.Shipped.Tagger, LinterSetup.Shipped.For("").Linter, LintSettings.Default));

    private ReplyJudge()
    {
    }

    public static IReplyJudge Shipped { get; } = new ReplyJudge();

    public ReplyVerdict Judge(Conversation conversation) => _judge.Value.Judge(conversation);
}
