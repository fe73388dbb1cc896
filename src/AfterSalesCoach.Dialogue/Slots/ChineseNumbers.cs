using System.Buffers;
using System.Globalization;

namespace AfterSalesCoach.Dialogue.Slots;

/// <summary>Reads numbers as chat writers put them: 9.9, 三十五, 一百二十, 两千三, 1.5万, 半, 几, 十几, 三五十.</summary>
public static class ChineseNumbers
{
    /// <summary>Larger values are refused: no refund is that large, and arithmetic stays far from overflow.</summary>
    public const decimal Largest = 1_000_000_000;

    private const int LongestInteger = 9;
    private const int LongestFraction = 4;

    // A run of digits without units is a year, a quantity read out or a code; codes are longer.
    private const int LongestDigitRun = 9;

    private static readonly SearchValues<char> _starts = SearchValues.Create("0123456789半零〇一壹二两俩贰三仨叁几四肆五伍六陆七柒八捌九玖十拾");

    /// <summary>The first place from <paramref name="from"/> on where a numeral may start; the length of the text when there is none.</summary>
    internal static int NextStart(string text, int from) => text.AsSpan(from).IndexOfAny(_starts) is >= 0 and var ahead ? from + ahead : text.Length;

    /// <summary>Parses a whole numeral.</summary>
    /// <param name="value">The number, or the lower end of an approximate one.</param>
    /// <param name="isApproximate">Whether it is an order of magnitude or a range: 几, 十几, 三五.</param>
    public static bool TryParse(ReadOnlySpan<char> text, out decimal value, out bool isApproximate)
    {
        var whole = Read(text, out value, out var high) is var length && length > 0 && length == text.Length;
        value = whole ? value : 0;
        isApproximate = whole && high > value;
        return whole;
    }

    /// <summary>Reads the numeral that <paramref name="text"/> starts with.</summary>
    /// <returns>Its length, or 0 when the text starts with none.</returns>
    public static int Read(ReadOnlySpan<char> text, out decimal low, out decimal high)
    {
        (low, high) = (0, 0);
        if (text.IsEmpty)
        {
            return 0;
        }

        var length = char.IsAsciiDigit(text[0]) ? ReadArabic(text, out low) : ReadChinese(text, out low, out high);
        high = Math.Max(low, high);
        if (length == 0 || high > Largest)
        {
            (low, high) = (0, 0);
            return 0;
        }

        // 三十多块, 100来斤: at least that, less than one more of its last place.
        if (low == high && low >= 10 && low % 10 == 0 && length < text.Length && text[length] is '多' or '来' or '余' or '几')
        {
            high = low + Place(low);
            length++;
        }

        return length;
    }

    private static decimal Place(decimal value)
    {
        var place = 10m;
        while (value % (place * 10) == 0)
        {
            place *= 10;
        }

        return place;
    }

    private static int ReadArabic(ReadOnlySpan<char> text, out decimal value)
    {
        var end = DigitsFrom(text, 0);
        value = 0;
        if (end > LongestInteger)
        {
            return 0;
        }

        if (end + 1 < text.Length && text[end] == '.' && DigitsFrom(text, end + 1) is var fraction && fraction > end + 1 && fraction <= end + 1 + LongestFraction)
        {
            end = fraction;
        }

        value = decimal.Parse(text[..end], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture);
        if (end < text.Length && UnitOf(text[end]) is >= 100 and <= 10_000 and var unit)
        {
            value *= unit;
            end++;
        }

        return end;
    }

    private static int DigitsFrom(ReadOnlySpan<char> text, int start)
    {
        while (start < text.Length && char.IsAsciiDigit(text[start]))
        {
            start++;
        }

        return start;
    }

    private static int ReadChinese(ReadOnlySpan<char> text, out decimal low, out decimal high)
    {
        (low, high) = (0, 0);
        if (text[0] == '半')
        {
            low = 0.5m;
            return 1;
        }

        decimal sectionLow = 0, sectionHigh = 0, lastUnit = 0;
        var end = 0;
        while (end < text.Length)
        {
            var afterZero = text[end] is '零' or '〇' && lastUnit > 0;
            var run = ReadDigits(text[end..], lastUnit > 0, out var digitLow, out var digitHigh);
            if (run < 0 || low + sectionHigh > Largest)
            {
                return 0;
            }

            var unit = end + run < text.Length ? UnitOf(text[end + run]) : 0;
            if (unit == 0)
            {
                // 两千三 is 2300: a lone digit at the end counts tenths of the unit before it.
                var scale = run == 1 && lastUnit >= 100 && !afterZero ? lastUnit / 10 : 1;
                low += sectionLow + (digitLow * scale);
                high += sectionHigh + (digitHigh * scale);
                return end + run;
            }

            if (run == 0 && unit != 10)
            {
                // 千万别, 万一, 百搭: a unit without a digit is a word; only 十 stands alone.
                return end == 0 ? 0 : Close(end, sectionLow, sectionHigh, ref low, ref high);
            }

            (digitLow, digitHigh) = run == 0 ? (1, 1) : (digitLow, digitHigh);
            if (unit == 10_000)
            {
                low = (low + sectionLow + digitLow) * unit;
                high = (high + sectionHigh + digitHigh) * unit;
                (sectionLow, sectionHigh) = (0, 0);
            }
            else
            {
                sectionLow += digitLow * unit;
                sectionHigh += digitHigh * unit;
            }

            lastUnit = unit;
            end += run + 1;
            if (end < text.Length && UnitOf(text[end]) == 10_000)
            {
                low = (low + sectionLow) * 10_000;
                high = (high + sectionHigh) * 10_000;
                (sectionLow, sectionHigh, lastUnit) = (0, 0, 10_000);
                end++;
            }
        }

        return Close(end, sectionLow, sectionHigh, ref low, ref high);
    }

    private static int Close(int end, decimal sectionLow, decimal sectionHigh, ref decimal low, ref decimal high)
    {
        low += sectionLow;
        high += sectionHigh;
        return end;
    }

    /// <summary>A run of digits: one digit, two neighbours for a range (两三, 三五), or a number read out (二〇二六).</summary>
    /// <returns>The length of the run, which may be 0, or -1 when it is longer than any number.</returns>
    private static int ReadDigits(ReadOnlySpan<char> text, bool afterUnit, out decimal low, out decimal high)
    {
        (low, high) = (0, 0);
        var length = 0;
        while (length < text.Length && Digit(text[length]) is { } digit)
        {
            if (length == LongestDigitRun)
            {
                return -1;
            }

            low = (low * 10) + digit;
            length++;
            if (text[length - 1] == '几')
            {
                // 几块 is a few; 十几 is eleven to nineteen.
                (low, high) = (afterUnit ? 1 : 3, 9);
                return length;
            }
        }

        high = low;
        if (length == 2 && Digit(text[0]) is { } first and > 0 && Digit(text[1]) is { } second && (second == first + 1 || (first == 3 && second == 5)))
        {
            (low, high) = (first, second);
        }

        return length;
    }

    private static decimal UnitOf(char c) => c switch
    {
        '十' or '拾' => 10,
        '百' or '佰' => 100,
        '千' or '仟' => 1_000,
        '万' => 10_000,
        _ => 0,
    };

    private static decimal? Digit(char c) => c switch
    {
        '零' or '〇' => 0,
        '一' or '壹' => 1,
        '二' or '两' or '俩' or '贰' => 2,
        '三' or '仨' or '叁' or '几' => 3,
        '四' or '肆' => 4,
        '五' or '伍' => 5,
        '六' or '陆' => 6,
        '七' or '柒' => 7,
        '八' or '捌' => 8,
        '九' or '玖' => 9,
        _ => null,
    };
}
