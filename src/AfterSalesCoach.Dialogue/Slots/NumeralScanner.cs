using AfterSalesCoach.Text;
using AfterSalesCoach.Text.Normalization;

namespace AfterSalesCoach.Dialogue.Slots;

/// <summary>Finds the numbers of a message, ranges read as one.</summary>
/// <remarks>
/// Separators are gone from the normalised text, so a number ends where one stood: 坏了3，5元吧 is 3 and 5, not 35.
/// Digits of a model, order or waybill number are no numbers.
/// </remarks>
internal static class NumeralScanner
{
    private const int LongestNumeral = 20;

    public static List<Numeral> Find(NormalizedText text)
    {
        var found = new List<Numeral>();
        for (var i = ChineseNumbers.NextStart(text.Text, 0); i < text.Length; i = ChineseNumbers.NextStart(text.Text, i))
        {
            var stretch = StretchAt(text, i);
            if (char.IsAsciiDigit(text.Text[i]) && (IsCode(stretch) || FollowsLetter(text, i)))
            {
                i = EndOfDigits(text, i);
                continue;
            }

            var length = ChineseNumbers.Read(stretch, out var low, out var high);
            if (length == 0 || FollowsOrdinalMark(text, i))
            {
                i += Math.Max(length, 1);
                continue;
            }

            var numeral = WithRange(text, new Numeral(new TextSpan(i, i + length), low, high));
            found.Add(numeral);
            i = numeral.Span.End;
        }

        return found;
    }

    /// <summary>3到5, 3-5, 3~5: one number with two ends.</summary>
    private static Numeral WithRange(NormalizedText text, Numeral first)
    {
        var at = first.Span.End;
        if (first.IsApproximate || at >= text.Length)
        {
            return first;
        }

        if (text.Text[at] is '-' or '到' or '至')
        {
            at++;
        }
        else if (!IsRangeSign(text, at))
        {
            return first;
        }

        if (at >= text.Length || (text.BoundaryBefore(at) >= Boundary.Soft && !IsRangeSign(text, at)))
        {
            return first;
        }

        var length = ChineseNumbers.Read(StretchAt(text, at), out var low, out var high);
        var end = at + length;
        var chain = end < text.Length && text.Text[end] is '-' or '/' or ':';
        return length > 0 && low > first.Low && !chain ? new Numeral(new TextSpan(first.Span.Start, end), first.Low, high) : first;
    }

    private static bool IsRangeSign(NormalizedText text, int at)
    {
        if (text.BoundaryBefore(at) == Boundary.None)
        {
            return false;
        }

        var start = text.ToRaw(new TextSpan(at - 1, at)).End;
        var end = text.ToRaw(new TextSpan(at, at + 1)).Start;
        return start < end && text.Raw.AsSpan(start, end - start).Trim() is "~" or "～" or "—" or "–" or "-";
    }

    /// <summary>From <paramref name="start"/> to the next separator.</summary>
    private static ReadOnlySpan<char> StretchAt(NormalizedText text, int start)
    {
        var end = start + 1;
        while (end < text.Length && end - start < LongestNumeral && text.BoundaryBefore(end) < Boundary.Soft)
        {
            end++;
        }

        return text.Text.AsSpan(start, end - start);
    }

    private static bool IsCode(ReadOnlySpan<char> stretch)
    {
        const int LongestCount = 9;
        var digits = 0;
        while (digits < stretch.Length && char.IsAsciiDigit(stretch[digits]))
        {
            digits++;
        }

        return digits > LongestCount;
    }

    private static int EndOfDigits(NormalizedText text, int start)
    {
        while (start < text.Length && char.IsAsciiDigit(text.Text[start]))
        {
            start++;
        }

        return start;
    }

    // 15pro is a number with a unit, bcd-452 and sf1402 are names; rmb12 is money.
    private static bool FollowsLetter(NormalizedText text, int at)
    {
        var before = text.Text.AsSpan(0, at).TrimEnd('-');
        return before.Length > 0 && char.IsAsciiLetter(before[^1]) && text.BoundaryBefore(at) < Boundary.Soft && !before.EndsWith("rmb");
    }

    private static bool FollowsOrdinalMark(NormalizedText text, int at) => at > 0 && text.Text[at - 1] == '第' && text.BoundaryBefore(at) < Boundary.Soft;
}
