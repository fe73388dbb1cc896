using AfterSalesCoach.Dialogue;
using AfterSalesCoach.Linting;
using AfterSalesCoach.Scenarios.Judging;

namespace AfterSalesCoach.Simulator.Sessions;

/// <summary>Judges a draft as if it were sent, and keeps what concerns its words.</summary>
internal sealed class DraftAdvisor(IReplyJudge judge, UserLanguage language)
{
    public DraftAdvice Judge(DraftRequest request)
    {
        var sent = request.Scenario.Clock.StartsAt + request.At + request.State.Skipped;
        var messages = request.State.Transcript.Add(new Message(Speaker.Agent, request.Text) { Time = sent }).ToArray();
        var verdict = judge.Judge(new Conversation(request.Scenario.Id, messages) { Category = request.Scenario.Case.Category });
        return new DraftAdvice(request.Text,
        [
            .. from finding in verdict.Findings
               where finding.MessageIndex == messages.Length - 1
               let rule = RuleCatalog.Find(finding.RuleId)?.Descriptor
               where rule is { Scope: not RuleScope.Conversation }
               select new DraftFinding(finding.RuleId, rule.Title.In(language), rule.Severity, finding.Span, finding.Text.In(language), rule.Instead.In(language)),
        ]);
    }
}
