using System.Collections.Immutable;
using System.Text.RegularExpressions;
using AfterSalesCoach.Text.Normalization;

namespace AfterSalesCoach.Scoring.Reviews;

/// <summary>What a reviewer wrote under 复核结果.</summary>
/// <param name="Agrees">With the linter; null when the reviewer names the rules instead.</param>
/// <param name="Rules">The rules the reviewer sees broken in the message, where named.</param>
public sealed partial record Verdict(bool? Agrees, ImmutableArray<string> Rules)
{
    private static readonly string[] _agree = ["同意", "认可", "正确", "对", "是", "属实", "成立", "问题成立", "申诉不成立", "认同", "√", "✓", "✔", "1", "y", "yes", "ok", "t", "true", "right", "correct", "agree", "agreed"];
    private static readonly string[] _disagree =
    [
        "不同意", "不认可", "误判", "误报", "错", "错误", "否", "不是", "不对", "不正确", "不成立", "问题不成立", "不认同", "不属实",
        "撤销", "申诉成立", "×", "✗", "✘", "x", "0", "n", "no", "f", "false", "wrong", "incorrect", "disagree", "disagreed",
    ];
    private static readonly string[] _none = ["无", "没有", "none"];

    /// <summary>Null when the words are not understood.</summary>
    public static Verdict? Parse(string text)
    {
        var word = SimplifiedForm.Of(text.Trim().TrimEnd('。', '.', '！', '!').TrimEnd()).ToLowerInvariant();
        if (_agree.Contains(word))
        {
            return new Verdict(true, []);
        }

        if (_disagree.Contains(word))
        {
            return new Verdict(false, []);
        }

        if (_none.Contains(word))
        {
            return new Verdict(null, []);
        }

        var rules = word.Split([' ', ',', '，', '、', ';', '；'], StringSplitOptions.RemoveEmptyEntries).Select(r => r.ToUpperInvariant()).ToImmutableArray();
        return !rules.IsEmpty && rules.All(r => RuleId().IsMatch(r)) ? new Verdict(null, rules) : null;
    }

    [GeneratedRegex(@"^[A-Z]{2,10}[-_]?[0-9]{1,6}$")]
    private static partial Regex RuleId();
}
