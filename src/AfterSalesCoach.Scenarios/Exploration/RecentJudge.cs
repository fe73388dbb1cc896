using System.Collections.Concurrent;
using AfterSalesCoach.Dialogue;
using AfterSalesCoach.Scenarios.Judging;

namespace AfterSalesCoach.Scenarios.Exploration;

/// <summary>Judges by the last messages alone, and each reply to the same words once. For scenarios whose conversations grow very long.</summary>
internal sealed class RecentJudge(IReplyJudge judge) : IReplyJudge
{
    /// <summary>Rules look back no further than a case goes.</summary>
    private const int LongestContext = 12;

    private readonly ConcurrentDictionary<(string Asked, string Reply), (ReplyVerdict Verdict, int Length)> _known = new();

    public ReplyVerdict Judge(Conversation conversation)
    {
        var messages = conversation.Messages;
        var asked = messages.LastOrDefault(m => m.Speaker == Speaker.Customer)?.Text ?? "";
        var (verdict, length) = _known.GetOrAdd((asked, messages[^1].Text), _ =>
        {
            var recent = messages[Math.Max(0, messages.Length - LongestContext)..];
            return (judge.Judge(conversation with { Messages = recent }), recent.Length);
        });
        var earlier = messages.Length - length;
        return verdict with { Findings = [.. verdict.Findings.Where(f => f.MessageIndex + earlier >= 0).Select(f => f with { MessageIndex = f.MessageIndex + earlier })] };
    }
}
