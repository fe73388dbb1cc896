using AfterSalesCoach.Dialogue.Acts;
using AfterSalesCoach.Dialogue.Tagging;

namespace AfterSalesCoach.Linting.Rules.Handling;

/// <summary>Who is to make the call: 您联系网点吧 sends the customer away, 我联系网点 takes the claim on.</summary>
internal static class Redirection
{
    private static readonly string[] _agent = ["我", "咱", "这边", "刚", "已", "同步", "马上", "这就", "帮", "替", "不用", "不必", "不需", "无需", "唔使", "师傅车"];
    private static readonly string[] _customer = ["您", "你", "恁", "侬", "自己", "自行", "建议", "麻烦", "请", "只能", "要", "得"];

    /// <summary>Whether the words before <paramref name="tag"/> in its clause make it the agent's own step, or nobody's.</summary>
    public static bool IsTakenOn(TaggedMessage message, ActTag tag)
    {
        var clause = message.Clauses[tag.Clause];
        var before = message.Text.AsSpan(clause.Span.Start, Math.Max(0, tag.Span.Start - clause.Span.Start));
        var waived = before.ToString() is var words && (words.EndsWith("不用", StringComparison.Ordinal) || words.EndsWith("不用您", StringComparison.Ordinal));
        return waived || Last(before, _agent) > Last(before, _customer);
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
