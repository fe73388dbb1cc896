using System.Globalization;

namespace AfterSalesCoach.ChatLogs.Masking;

/// <summary>Order and tracking numbers: the last four stay, so that an agent can still find the order.</summary>
internal static class OrderNumberMask
{
    private static readonly string[] _words = ["订单号", "订单编号", "运单号", "快递单号", "物流单号", "退货单号", "售后单号", "单号", "order no", "tracking no"];

    public static void Apply(MaskedText text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (!text.IsWord(i) || text.IsWord(i - 1))
            {
                continue;
            }

            var end = i;
            var letters = 0;
            while (text.IsWord(end))
            {
                letters += text.IsDigit(end) ? 0 : 1;
                end++;
            }

            if (!text.IsHidden(i) && (IsNumber(text, i, end, letters) || (end - i >= 6 && letters < end - i && IsAnnounced(text.Folded, i))))
            {
                text.HideHead(i, end);
            }

            i = end;
        }
    }

    private static bool IsNumber(MaskedText text, int start, int end, int letters)
    {
        var digits = text.Folded.AsSpan(start, end - start);
        if (letters > 0)
        {
            // SF1234567890123; a model such as KFR35GW or an 8-digit part number is product text.
            return letters is >= 2 and <= 4 && digits.Length - letters >= 10 && digits[..letters].IndexOfAnyInRange('0', '9') < 0;
        }

        var decimals = (text[end] == '.' && text.IsDigit(end + 1)) || (text[start - 1] == '.' && text.IsDigit(start - 2));
        var money = text[end] is '元' or '块' || text[start - 1] is '¥' or '￥' or '$';
        return digits.Length >= 12 && !decimals && !money && !IsBarcode(digits) && !(digits.Length is 14 or 17 && StartsWithClock(digits));
    }

    /// <summary>14 digits of date and time at the start: a time stamp, not an order.</summary>
    private static bool StartsWithClock(ReadOnlySpan<char> digits) => DateTime.TryParseExact(
        digits[..14], "yyyyMMddHHmmss", CultureInfo.InvariantCulture, DateTimeStyles.None, out var time) && time.Year is >= 2000 and < 2100;

    /// <summary>EAN-13 of goods made in China.</summary>
    private static bool IsBarcode(ReadOnlySpan<char> digits)
    {
        if (digits.Length != 13 || !digits.StartsWith("69"))
        {
            return false;
        }

        var sum = 0;
        for (var i = 0; i < 13; i++)
        {
            sum += (digits[i] - '0') * (i % 2 == 0 ? 1 : 3);
        }

        return sum % 10 == 0;
    }

    private static bool IsAnnounced(string text, int start)
    {
        var before = text.AsSpan(Math.Max(0, start - 4), Math.Min(start, 4)).TrimEnd(" :是为#");
        var end = start - (Math.Min(start, 4) - before.Length);
        return Array.Exists(_words, w => text.AsSpan(0, end).EndsWith(w, StringComparison.Ordinal));
    }
}
