using AfterSalesCoach.Dialogue.Tagging;
using AfterSalesCoach.Learning.Corpus;
using AfterSalesCoach.Learning.Model;
using AfterSalesCoach.Linting;
using AfterSalesCoach.Testing.Corpus;
using AfterSalesCoach.Testing.Rewrites;
using FluentAssertions;
using Xunit;

namespace AfterSalesCoach.Cli.Tests.Rewrites;

/// <summary>Every suggestion for the replies of the test split, whose wording the phrase banks were not written for.</summary>
public sealed class RewriteCorpusTests
{
    private static readonly Linter _linter = new(DialogueTagger.Default, RuleCatalog.All, LintSettings.Default, ReplyModel.Default);

    [Fact]
    public void Suggestions_lint_clean_keep_facts_and_invent_none()
    {
        var checker = new RewriteChecker(DialogueTagger.Default, _linter);
        var checks = Repository.LabelledReplies()
            .Where(r => r.Split == CorpusSplit.Test)
            .AsParallel().AsOrdered()
            .Select(r => checker.Check(r.Conversation, r.Conversation.Messages.Length - 1))
            .ToList();

        checks.SelectMany(c => c.Complaints).Should().BeEmpty();
        checks.Count(c => !c.Suggestions.IsEmpty).Should().BeGreaterThan(1_000);
        checks.Count(c => c.Suggestions.Length == 3).Should().BeGreaterThan(950);
    }

    [Fact]
    public void A_flagged_reply_seldom_goes_without_a_suggestion()
    {
        var composer = new Linting.Rewrites.RewriteComposer(DialogueTagger.Default, _linter);
        var flagged = Repository.LabelledReplies()
            .Where(r => r.Split == CorpusSplit.Test)
            .AsParallel()
            .Where(r => !_linter.LintReply(new Reply(DialogueTagger.Default.Tag(r.Conversation), r.Conversation.Messages.Length - 1)).IsEmpty)
            .ToList();

        flagged.Count(r => composer.Suggest(r.Conversation, r.Conversation.Messages.Length - 1).IsEmpty).Should().BeLessThan(flagged.Count / 50);
    }
}
