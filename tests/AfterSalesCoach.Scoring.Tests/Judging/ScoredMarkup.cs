using AfterSalesCoach.ChatLogs;
using AfterSalesCoach.Dialogue.Tagging;
using AfterSalesCoach.Linting;
using AfterSalesCoach.Scoring.Judging;
using AfterSalesCoach.Scoring.Scorecards;
using AfterSalesCoach.Scoring.ServiceLevels;

namespace AfterSalesCoach.Scoring.Tests.Judging;

/// <summary>Scores a conversation in markup with the rules alone.</summary>
internal static class ScoredMarkup
{
    public static ScoredConversation Score(string markup, Scorecard? scorecard = null, long number = 1)
    {
        var conversation = ConversationMarkup.Parse(markup).Conversation;
        var tagged = DialogueTagger.Default.Tag(conversation);
        var linter = new Linter(DialogueTagger.Default, RuleCatalog.All, LintSettings.Default);
        var levels = new ServiceLevelMeter(ServiceLevelProfiles.Default, LintSettings.Default).Measure(tagged);
        return new ConversationScorer(scorecard ?? Scorecard.Default, PiiMasker.Mask).Score(tagged, linter.Lint(tagged), levels, number);
    }
}
