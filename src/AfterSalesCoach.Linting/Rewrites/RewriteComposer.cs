using System.Collections.Immutable;
using System.Text;
using AfterSalesCoach.Dialogue;
using AfterSalesCoach.Dialogue.Acts;
using AfterSalesCoach.Dialogue.Tagging;

namespace AfterSalesCoach.Linting.Rewrites;

/// <summary>Composes a whole message to send instead: apology first, ownership, care where someone is hurt, one remedy, a time.</summary>
/// <remarks>
/// Clauses of the original that no finding touches and that say something useful are kept. Nothing is invented: what is not known becomes a
/// 【placeholder】. Every suggestion is linted before it is given; one that does not come out clean is dropped.
/// </remarks>
public sealed class RewriteComposer(DialogueTagger tagger, Linter linter)
{
    private static readonly ActSet _keep = ActGroups.Remedies | ActSet.Of(
        DialogueAct.Promise, DialogueAct.GuideUsage, DialogueAct.GiveContact, DialogueAct.OfferHelp, DialogueAct.ReportDone, DialogueAct.AdviseStopUse,
        DialogueAct.AdviseNotEat, DialogueAct.ShowCare, DialogueAct.InviteNegotiation);

    /// <summary>Suggestions for the agent message at <paramref name="index"/>, best first; may be empty.</summary>
    public ImmutableArray<RewriteSuggestion> Suggest(Conversation conversation, int index)
    {
        var tagged = tagger.Tag(conversation);
        var reply = new Reply(tagged, index);
        var flagged = linter.Lint(tagged).Diagnostics.Where(d => d.MessageIndex == index).ToList();
        var kept = KeptClauses(reply, flagged);
        return
        [
            .. new[] { Compose(reply, kept), Compose(reply, []) }
                .Distinct()
                .Where(text => LintsClean(conversation, index, text))
                .Select(RewriteSuggestion.Of)
                .Take(2),
        ];
    }

    private static List<string> KeptClauses(Reply reply, List<Diagnostic> flagged) =>
    [
        .. reply.Clauses
            .Where((clause, i) => !flagged.Any(d => d.Span.Length < reply.Message.Raw.Length && d.Span.Overlaps(clause.RawSpan))
                && reply.Message.Tags.Any(t => t.Clause == i && t.IsAffirmed && _keep.Contains(t.Act)))
            .Select(c => c.RawSpan.Of(reply.Message.Raw)),
    ];

    private static string Compose(Reply reply, List<string> kept)
    {
        var text = new StringBuilder();
        var facts = reply.Case;
        if (facts.InjuryReported)
        {
            text.Append("您现在好些了吗？不舒服请及时就医，费用凭小票我们承担。");
        }

        if (facts.HazardReported)
        {
            text.Append("请先停止使用并断开电源，不要再碰。");
        }

        if (facts.FoodSafetyReported)
        {
            text.Append("请不要再食用。");
        }

        text.Append(facts.ProblemReported ? "给您添麻烦了，非常抱歉，是我们没有做好。" : "让您久等了，抱歉。");
        text.Append(kept.Count > 0 ? string.Join('，', kept) + "。" : Remedy(facts));
        if (!kept.Any(k => k.Any(char.IsAsciiDigit)))
        {
            text.Append("【具体时间】前给您办好并回复您。");
        }

        return text.ToString();
    }

    private static string Remedy(CaseFacts facts) =>
        facts.ProblemReported ? "我给您【退款金额或补发、换新】。" : "我现在就为您核实【具体事项】。";

    private bool LintsClean(Conversation conversation, int index, string text)
    {
        var rewritten = conversation with { Messages = conversation.Messages.SetItem(index, conversation.Messages[index] with { Text = text, Suppressions = [] }) };
        return linter.Lint(rewritten).Diagnostics.All(d => d.MessageIndex != index || d.Rule.Scope == RuleScope.Conversation);
    }
}
