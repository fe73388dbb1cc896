using System.Buffers;
using AfterSalesCoach.Text;
using AfterSalesCoach.Text.Normalization;

namespace AfterSalesCoach.Dialogue.Slots;

/// <summary>Shares: 三成, 一半, 30%, 百分之三十, 三分之一, 1/3.</summary>
internal static class RatioReader
{
    /// <summary>Longest first; the lower and the upper end.</summary>
    private static readonly (string Word, decimal Low, decimal High)[] _words =
    [
        ("一大半", 0.5m, 0.9m), ("一多半", 0.5m, 0.9m), ("一小半", 0.25m, 0.5m), ("一半多", 0.5m, 0.7m), ("一半", 0.5m, 0.5m), ("大半", 0.5m, 0.9m), ("小半", 0.25m, 0.5m),
        ("半数", 0.5m, 0.5m), ("对半", 0.5m, 0.5m), ("五五开", 0.5m, 0.5m), ("半价", 0.5m, 0.5m),
    ];

    private static readonly SearchValues<char> _firsts = SearchValues.Create(Array.ConvertAll(_words, w => w.Word[0]));

    /// <summary>九成新 is a state, 三成功 no share.</summary>
    private const string NotAfterCheng = "新功本交都人品为色立果员熟绩语套年";

    private const int LargestSlashDenominator = 5;

    public static List<RatioSlot> Read(NormalizedText text, List<Numeral> numerals)
    {
        var slots = new List<RatioSlot>();
        for (var i = 0; i < numerals.Count; i++)
        {
            if (FromNumeral(text, numerals[i], i + 1 < numerals.Count ? numerals[i + 1] : null) is { Value: >= 0 and <= 1 } slot
                && (slots.Count == 0 || !slots[^1].Span.Overlaps(slot.Span)))
            {
                slots.Add(slot with { AtMost = Math.Min(slot.AtMost, 1) });
            }
        }

        slots.AddRange(FromWords(text));
        slots.Sort(static (a, b) => a.Span.Start.CompareTo(b.Span.Start));
        return slots;
    }

    private static RatioSlot? FromNumeral(NormalizedText text, Numeral numeral, Numeral? next)
    {
        var (start, end) = (numeral.Span.Start, numeral.Span.End);
        if (SlotText.IsAt(text, end, "成") && !(SlotText.CharAt(text, end + 1) is var c && c != '\0' && NotAfterCheng.Contains(c, StringComparison.Ordinal)))
        {
            return SlotText.IsAt(text, end + 1, "多") && !numeral.IsApproximate
                ? Slot(start, end + 2, numeral.Low / 10, (numeral.Low + 1) / 10)
                : Slot(start, end + 1, numeral.Low / 10, numeral.High / 10);
        }

        if (SlotText.IsAt(text, end, "%"))
        {
            return Slot(start, end + 1, numeral.Low / 100, numeral.High / 100);
        }

        if (SlotText.EndsAt(text, start, "百分之"))
        {
            return Slot(start - 3, end, numeral.Low / 100, numeral.High / 100);
        }

        return next is { } part ? Fraction(text, numeral, part) : null;
    }

    private static RatioSlot? Fraction(NormalizedText text, Numeral whole, Numeral part)
    {
        var end = whole.Span.End;
        if (SlotText.IsAt(text, end, "分之") && part.Span.Start == end + 2 && SlotText.Connected(text, end + 2, end + 3) && whole.Low > 0)
        {
            return Slot(whole.Span.Start, part.Span.End, part.Low / whole.Low, part.High / whole.Low);
        }

        // 1/3; a date such as 10/3 or 3/8 has a larger number on either side.
        return end < text.Length && text.Text[end] == '/' && part.Span.Start == end + 1 && whole.Low < part.Low && part.Low <= LargestSlashDenominator
            && whole.Low >= 1 && SlotText.CharAt(text, part.Span.End) != '/' && !whole.IsApproximate
            ? Slot(whole.Span.Start, part.Span.End, whole.Low / part.Low, whole.Low / part.Low)
            : null;
    }

    private static IEnumerable<RatioSlot> FromWords(NormalizedText text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (!_firsts.Contains(text.Text[i]))
            {
                continue;
            }

            foreach (var (word, low, high) in _words)
            {
                if (string.CompareOrdinal(text.Text, i, word, 0, word.Length) == 0 && SlotText.Connected(text, i + 1, i + word.Length))
                {
                    yield return Slot(i, i + word.Length, low, high);
                    i += word.Length - 1;
                    break;
                }
            }
        }
    }

    private static RatioSlot Slot(int start, int end, decimal low, decimal high) => new(new TextSpan(start, end), low) { AtMost = Math.Max(low, high) };
}
