using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using AfterSalesCoach.Dialogue;
using AfterSalesCoach.Dialogue.Acts;
using AfterSalesCoach.Dialogue.Slots;
using AfterSalesCoach.Dialogue.Tagging;
using AfterSalesCoach.Linting;

namespace AfterSalesCoach.Scenarios.Judging;

/// <summary>Judges with the linter and the tagger that logs are judged with.</summary>
/// <remarks>A conversation grows by a message or two between verdicts, so messages are tagged once, for as long as somebody holds them.</remarks>
/// <param name="linter">As <c>coach lint</c> sets it up.</param>
public sealed class LintingJudge(DialogueTagger tagger, Linter linter, LintSettings settings) : IReplyJudge
{
    private static readonly ImmutableArray<DialogueAct> _wholeRefund = [DialogueAct.OfferRefund, DialogueAct.OfferReturn];
    private static readonly ImmutableArray<string> _whole = ["全额", "全部", "全款", "整单", "全退"];

    private readonly DeadlineReader _deadlines = new(settings.ServiceHours, settings.PublicHolidays);
    private readonly ConditionalWeakTable<Message, TaggedMessage> _tagged = [];

    public ReplyVerdict Judge(Conversation conversation)
    {
        var tagged = new TaggedConversation(conversation, [.. conversation.Messages.Select(Tag)]);
        var last = tagged.Messages[^1];
        var findings = linter.LintLast(tagged)
            .Select(d => new ReplyFinding(d.RuleId, d.MessageIndex, d.Span, d.Describe(conversation.Messages[d.MessageIndex].Text)));
        return new ReplyVerdict([.. findings], [.. last.Tags.Where(t => t.IsAffirmed).Select(t => t.Act).Distinct()])
        {
            Asks = last.Asks,
            Ratio = RatioOf(last),
            Amount = LossEstimate.OfferedIn(last),
            PromisedWithin = last.Message.Time is { } sent && _deadlines.Read(last.Normalized, sent) is { Count: > 0 } times ? times.Min(t => t.Due) - sent : null,
        };
    }

    private TaggedMessage Tag(Message message, int index) => _tagged.GetValue(message, m => tagger.Tag(m, index)).At(index);

    /// <summary>三成, 一半; a whole refund is 1.</summary>
    private static decimal? RatioOf(TaggedMessage reply)
    {
        var ratios = SlotReader.Ratios(reply.Normalized);
        if (ratios.Count > 0)
        {
            return ratios.Max(r => r.Value);
        }

        return reply.Does([.. _wholeRefund]) && _whole.Any(w => reply.Text.Contains(w, StringComparison.Ordinal)) ? 1 : null;
    }
}
