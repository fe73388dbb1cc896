using AfterSalesCoach.Dialogue.Acts;
using AfterSalesCoach.Dialogue.Tagging;

namespace AfterSalesCoach.Linting.Rules.Handling;

/// <summary>Who is to make the call: 您联系网点吧 sends the customer away, 我联系网点 takes the claim on.</summary>
internal static class Redirection
{
    /// <summary>Further back another subject may stand.</summary>
    private const int Reach = 8;

    private static readonly string[] _agent = ["我", "咱", "这边", "刚", "已", "同步", "马上", "这就", "帮", "替"];
    private static readonly string[] _waivers = ["不用", "不必", "不需", "无需", "唔使", "甭", "用不着"];
    private static readonly string[] _customer = ["您", "你", "恁", "侬", "自己", "自行", "建议", "麻烦", "请", "只能", "要", "得"];

    /// <summary>Whether the words before <paramref name="tag"/> in its clause make it the agent's own step, or nobody's.</summary>
    public static bool IsTakenOn(TaggedMessage message, ActTag tag)
    {
        var clause = message.Clauses[tag.Clause];
        var start = Math.Max(clause.Span.Start, tag.Span.Start - Reach);
        var before = message.Text.AsSpan(start, Math.Max(0, tag.Span.Start - start));
        var after = message.Text.AsSpan(tag.Span.End..Math.Max(tag.Span.End, clause.Span.End));
        return after.Contains("我来", StringComparison.Ordinal) || _waivers.Any(w => message.Text.AsSpan(start, tag.Span.End - start).Contains(w, StringComparison.Ordinal)) || Last(before, _agent) > Last(before, _customer);
    }

    private static int Last(ReadOnlySpan<char> text, string[] words)
    {
        var last = -1;
        foreach (var word in words)
        {
            last = Math.Max(last, text.LastIndexOf(word, StringComparison.Ordinal));
        }

        return last;
    }
}
