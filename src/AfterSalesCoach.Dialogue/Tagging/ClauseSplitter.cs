using System.Collections.Immutable;
using AfterSalesCoach.Text;
using AfterSalesCoach.Text.Normalization;

namespace AfterSalesCoach.Dialogue.Tagging;

/// <summary>Cuts a normalised message into clauses.</summary>
/// <remarks>
/// Chat writers use spaces and line breaks for commas (您好 请您申请退货 选质量问题) and strew them by accident (不影 响食用);
/// a soft boundary therefore ends a clause only between two stretches of at least <see cref="ShortestStretch"/> characters, and never after a
/// negator, which wants its verb (不用👍加微信).
/// </remarks>
internal static class ClauseSplitter
{
    private const int ShortestStretch = 2;

    /// <summary>Nobody writes so much without a pause; a clause is cut here so that the work on a message grows with its length alone.</summary>
    private const int LongestClause = 400;

    private static readonly string[] _openEnds = ["不用", "不要", "不敢", "不会", "不能", "不是", "不必", "不需要", "无需", "没有"];

    [ThreadStatic]
    private static List<Clause>? _room;

    public static ImmutableArray<Clause> Split(NormalizedText text)
    {
        var clauses = _room ??= [];
        clauses.Clear();
        var start = 0;
        for (var i = 1; i <= text.Length; i++)
        {
            if (i < text.Length && !EndsClause(text, start, i))
            {
                continue;
            }

            var span = new TextSpan(start, i);
            var words = text.Text[start..i];
            clauses.Add(new Clause(span, text.ToRaw(span), words, text.QuestionBefore(i) || EndsAsQuestion(words)));
            start = i;
        }

        return [.. clauses];
    }

    private static bool EndsClause(NormalizedText text, int start, int at)
    {
        var boundary = text.BoundaryBefore(at);
        return boundary >= Boundary.Pause || at - start >= LongestClause
            || (boundary == Boundary.Soft && at - start >= ShortestStretch && StretchFrom(text, at) >= ShortestStretch
                && !IsOpen(text.Text.AsSpan(start, at - start)));
    }

    private static bool IsOpen(ReadOnlySpan<char> words)
    {
        foreach (var end in _openEnds)
        {
            if (words.EndsWith(end))
            {
                return true;
            }
        }

        return false;
    }

    private static int StretchFrom(NormalizedText text, int at)
    {
        var end = at + 1;
        while (end < text.Length && text.BoundaryBefore(end) < Boundary.Soft)
        {
            end++;
        }

        return end - at;
    }

    private static bool EndsAsQuestion(string words) =>
        words.EndsWith('吗') || words.EndsWith("没有", StringComparison.Ordinal) && words.Contains('有', StringComparison.Ordinal) && words.Length > 4
        || (words.EndsWith('么') && !words.EndsWith("什么", StringComparison.Ordinal) && !words.EndsWith("那么", StringComparison.Ordinal))
        || words.EndsWith("行不", StringComparison.Ordinal) || words.EndsWith("可不可以", StringComparison.Ordinal);
}
