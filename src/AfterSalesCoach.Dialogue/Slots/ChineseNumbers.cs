using System.Globalization;

namespace AfterSalesCoach.Dialogue.Slots;

/// <summary>Reads numbers as chat writers put them: 9.9, 三十五, 一百二十, 两千三, 1.5万, 半, 几.</summary>
public static class ChineseNumbers
{
    /// <summary>Larger values are refused: no refund is that large, and arithmetic stays far from overflow.</summary>
    public const decimal Largest = 1_000_000_000;

    /// <summary>Parses a whole numeral.</summary>
    /// <param name="isApproximate">几, 十几, 几十: an order of magnitude, read as its lower middle (几 = 3).</param>
    public static bool TryParse(ReadOnlySpan<char> text, out decimal value, out bool isApproximate)
    {
        (value, isApproximate) = (0, false);
        if (text.IsEmpty || text.Length > 20)
        {
            return false;
        }

        if (char.IsAsciiDigit(text[0]))
        {
            return TryArabic(text, out value);
        }

        if (text is "半")
        {
            value = 0.5m;
            return true;
        }

        return TryChinese(text, out value, out isApproximate);
    }

    private static bool TryArabic(ReadOnlySpan<char> text, out decimal value)
    {
        var factor = text[^1] switch { '万' => 10_000m, '千' => 1_000m, '百' => 100m, _ => 1m };
        var digits = factor == 1 ? text : text[..^1];
        var parsed = decimal.TryParse(digits, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out value) && value <= Largest / factor;
        value = parsed ? value * factor : 0;
        return parsed;
    }

    private static bool TryChinese(ReadOnlySpan<char> text, out decimal value, out bool isApproximate)
    {
        (value, isApproximate) = (0, false);
        decimal section = 0;
        decimal digit = -1;
        decimal lastUnit = 1;
        foreach (var c in text)
        {
            if (Digit(c) is { } d)
            {
                isApproximate |= c == '几';
                digit = digit >= 0 ? (digit * 10) + d : d;
                continue;
            }

            var unit = c switch { '十' => 10m, '百' => 100m, '千' => 1_000m, '万' => 10_000m, _ => 0m };
            if (unit == 0 || section > Largest || digit > Largest)
            {
                return false;
            }

            if (unit == 10_000)
            {
                value = (value + section + Math.Max(digit, 0)) * unit;
                section = 0;
            }
            else
            {
                section += (digit < 0 ? 1 : digit) * unit;
            }

            (digit, lastUnit) = (-1, unit);
        }

        // 两千三 is 2300: a lone digit at the end counts tenths of the unit before it.
        var rest = digit < 0 ? 0 : lastUnit >= 100 && text[^2] != '零' && text[^2] != '〇' ? digit * lastUnit / 10 : digit;
        value += section + rest;
        return value <= Largest;
    }

    private static decimal? Digit(char c) => c switch
    {
        '零' or '〇' => 0,
        '一' => 1,
        '二' or '两' or '俩' => 2,
        '三' or '几' => 3,
        '四' => 4,
        '五' => 5,
        '六' => 6,
        '七' => 7,
        '八' => 8,
        '九' => 9,
        _ => null,
    };
}
