using System.Buffers;
using AfterSalesCoach.Dialogue.Acts;
using AfterSalesCoach.Text;
using AfterSalesCoach.Text.Normalization;

namespace AfterSalesCoach.Dialogue.Tagging;

/// <summary>Decides how an act is put from the words around it in its clause.</summary>
internal static class PolarityReader
{
    /// <summary>How far back a quotation may have begun, in characters as received; it ends within ten times that.</summary>
    private const int LongestQuotation = 40;

    /// <summary>Negators and how many characters they reach over: 不用您[另外]改 still negates, 不好看[，但]正常 does not.</summary>
    private static readonly (string Word, int Reach)[] _negators =
    [
        ("并不是", 6), ("不是", 5), ("不算", 3), ("不属于", 3), ("没有", 3), ("不会", 8), ("不能", 6), ("不该", 6), ("不应该", 6), ("无需", 8), ("不用", 8),
        ("不必", 8), ("不要", 8), ("不需要", 8), ("不敢", 8), ("没法", 8), ("不存在", 4), ("别", 4), ("勿", 4), ("并非", 4), ("绝非", 4), ("未", 2), ("没", 2), ("不", 2),
    ];

    /// <summary>One of these stands in every negator.</summary>
    private static readonly SearchValues<char> _negation = SearchValues.Create("不没无别勿非未");

    /// <summary>After the act: 微信转账我们不做, 绝对两个字不敢说.</summary>
    private static readonly WordSet _takenBack = new(
        "我们不做", "不做的", "不能做", "做不了", "不敢说", "不敢", "我们不能", "咱不走", "不走的", "是骗", "不可以的", "谁也", "没有的事", "不用信", "别信", "都不要", "不用理", "不兴", "别想", "走不了", "批不了", "办不了", "不给批", "不开放", "不必了", "免了", "不考虑", "不行", "换不了", "退不了", "不给办", "没有这个", "就甭", "不得");

    private static readonly string[] _conditions = ["如果", "要是", "假如", "倘若", "若是", "万一", "一旦", "只要", "若", "除非", "会不会", "怕", "担心", "不会是", "会是"];
    private static readonly WordSet _anyCondition = new(_conditions);
    private static readonly string[] _dissuasions = ["别", "不用", "不必", "不要", "甭", "莫", "无需"];
    private static readonly WordSet _questionWords = new("是否", "是不是", "有没有", "能不能", "可不可以", "要不要", "会不会", "请问", "算不算");
    private static readonly string[] _reports = ["您说的", "你说的", "您说", "你说", "您反馈的", "您提到的", "所谓的", "客户说", "有人说"];

    public static Polarity Read(NormalizedText text, Clause clause, TextSpan span)
    {
        var before = text.Text.AsSpan(clause.Span.Start..span.Start);
        var after = text.Text.AsSpan(Math.Min(span.End, clause.Span.End)..clause.Span.End);
        var polarity = Polarity.Affirmed;
        if (IsNegated(before) || _takenBack.OccursIn(after))
        {
            polarity |= Polarity.Negated;
        }

        if (clause.IsQuestion || _questionWords.OccursIn(before))
        {
            polarity |= Polarity.Asked;
        }

        if (HasCondition(before) || after.Contains("的话", StringComparison.Ordinal))
        {
            polarity |= Polarity.Conditional;
        }

        if (EndsWithAny(before, _reports) || IsInQuotes(text, span))
        {
            polarity |= Polarity.Quoted;
        }

        return polarity;
    }

    // 别担心 soothes and supposes nothing.
    private static bool HasCondition(ReadOnlySpan<char> before)
    {
        if (!_anyCondition.OccursIn(before))
        {
            return false;
        }

        foreach (var word in _conditions)
        {
            var at = before.IndexOf(word);
            if (at >= 0 && !EndsWithAny(before[..at], _dissuasions))
            {
                return true;
            }
        }

        return false;
    }

    private static bool EndsWithAny(ReadOnlySpan<char> text, string[] words)
    {
        foreach (var word in words)
        {
            if (text.EndsWith(word))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsNegated(ReadOnlySpan<char> before)
    {
        if (before.IndexOfAny(_negation) < 0)
        {
            return false;
        }

        foreach (var (negator, reach) in _negators)
        {
            var at = before.LastIndexOf(negator);
            if (at >= 0 && before.Length - (at + negator.Length) <= reach && !IsDoubled(before, at))
            {
                return true;
            }
        }

        return false;
    }

    // 不得不, 不能不, 是不是, 好不好: the negator is part of another construction.
    private static bool IsDoubled(ReadOnlySpan<char> before, int at) =>
        (at > 0 && at + 1 < before.Length && before[at] == '不' && before[at - 1] == before[at + 1])
        || before.EndsWith("不得不") || before.EndsWith("不能不")
        || before[at..].StartsWith("不好意思") || before[at..].StartsWith("不过") || before[at..].StartsWith("不管")
        || before[at..].StartsWith("不论") || before[at..].StartsWith("不仅") || before[at..].StartsWith("不但") || before[at..].StartsWith("没关系")
        || before[at..].StartsWith("没事") || before[at..].StartsWith("没问题") || (at > 0 && before[at - 1] is '特' or '区' or '级' or '差'
        && before[at] == '别');

    private static bool IsInQuotes(NormalizedText text, TextSpan span)
    {
        var raw = text.ToRaw(span);
        var from = Math.Max(0, raw.Start - LongestQuotation);
        var before = text.Raw.AsSpan(from, raw.Start - from);
        var open = before.LastIndexOfAny('“', '「', '‘');
        if (open < 0)
        {
            return false;
        }

        // Still open where the act starts?
        return before[open..].IndexOfAny('”', '」', '’') < 0
            && text.Raw.AsSpan(raw.Start, Math.Min(text.Raw.Length - raw.Start, 10 * LongestQuotation)).IndexOfAny('”', '」', '’') >= 0;
    }
}
