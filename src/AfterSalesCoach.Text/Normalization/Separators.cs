using System.Globalization;
using System.Text;

namespace AfterSalesCoach.Text.Normalization;

/// <summary>Decides what a raw character is: content, or a separator of some strength.</summary>
internal static class Separators
{
    private const string Stops = "。．！？!?｡";
    private const string Pauses = "，,；;：:…—﹐､";
    private const string Decoration = "*_·^|`´¨•∙・";

    /// <summary>Signs that carry meaning in amounts and in evasive spellings (+v).</summary>
    private const string Signs = "%％¥$+＋￥➕";

    /// <summary>The strength of the separator that starts at <paramref name="index"/>, <see cref="Boundary.None"/> for content.</summary>
    /// <param name="length">How many UTF-16 units it takes.</param>
    public static Boundary Classify(string raw, int index, out int length)
    {
        length = 1;
        var c = raw[index];
        if (c is >= '\u4E00' and <= '\u9FFF' || char.IsAsciiLetterOrDigit(c) || Signs.Contains(c))
        {
            return Boundary.None;
        }

        if (JoinsDigits(raw, index))
        {
            return Boundary.None;
        }

        if (c == '[' && StickerLength(raw, index) is > 0 and var sticker)
        {
            length = sticker;
            return Boundary.Soft;
        }

        if (Stops.Contains(c) || c == '.')
        {
            return Boundary.Stop;
        }

        return Pauses.Contains(c) ? Boundary.Pause : Decoration.Contains(c) ? Boundary.Noise : ByCategory(raw, index, out length);
    }

    /// <summary>9.9, 10:30, 1/3, 2026-10-01: between two digits these are part of a number.</summary>
    private static bool JoinsDigits(string raw, int index) =>
        raw[index] is '.' or ':' or '：' or '-' or '/' or '．'
        && index > 0 && index + 1 < raw.Length && char.IsDigit(raw[index - 1]) && char.IsDigit(raw[index + 1]);

    /// <summary>[微笑] is decoration; [图片] says that something was sent and stays.</summary>
    private static int StickerLength(string raw, int index)
    {
        const int Longest = 8;
        for (var end = index + 2; end < raw.Length && end - index <= Longest; end++)
        {
            if (raw[end] == ']')
            {
                var inside = raw.AsSpan(index + 1, end - index - 1);
                return inside is "图片" or "视频" or "图" or "文件" or "语音" or "链接" ? 0 : end - index + 1;
            }

            if (raw[end] is '[' or '\n')
            {
                return 0;
            }
        }

        return 0;
    }

    private static Boundary ByCategory(string raw, int index, out int length)
    {
        if (!Rune.TryGetRuneAt(raw, index, out var rune))
        {
            length = 1;
            return Boundary.Noise;
        }

        length = rune.Utf16SequenceLength;
        return Rune.GetUnicodeCategory(rune) switch
        {
            UnicodeCategory.OtherLetter or UnicodeCategory.LowercaseLetter or UnicodeCategory.UppercaseLetter or UnicodeCategory.TitlecaseLetter
                or UnicodeCategory.ModifierLetter or UnicodeCategory.DecimalDigitNumber => Boundary.None,
            UnicodeCategory.Format or UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.SpacingCombiningMark
                or UnicodeCategory.OtherNotAssigned or UnicodeCategory.PrivateUse => Boundary.Noise,
            UnicodeCategory.Control when raw[index] is not ('\n' or '\r' or '\t') => Boundary.Noise,
            _ => Boundary.Soft,
        };
    }
}
