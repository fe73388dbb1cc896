using System.Buffers;

namespace AfterSalesCoach.ChatLogs.Masking;

/// <summary>Street addresses: a chain such as 88号3栋2单元501室, and before it road, estate, district, city and province.</summary>
/// <remarks>A city or a district alone points at nobody and stays: 深圳发货, 海淀区暂停揽收.</remarks>
internal static class AddressMask
{
    /// <summary>Names of places end in one of these; some more, of two characters, are in <see cref="PlaceWord"/>.</summary>
    private static readonly SearchValues<char> _places = SearchValues.Create("路街道巷弄村镇乡园苑府城湾庭区县市省州旗");

    /// <summary>The last character alone would be too common: 市场, 一同.</summary>
    private static readonly string[] _longPlaces = ["胡同", "公寓", "大厦", "广场"];

    /// <summary>Longest first: 号楼 before 号.</summary>
    private static readonly (string Word, bool Strong)[] _units =
        [("号楼", true), ("号院", true), ("单元", true), ("栋", true), ("幢", true), ("室", true), ("号", false), ("座", false), ("楼", false), ("层", false), ("弄", false), ("户", false)];

    /// <summary>Words before an address that are no part of it.</summary>
    private const string Stops = "在到是寄住我址至去往送给为的了您你他她请这那叫买要想吧呢啊就都也还有没不";

    private const int LongestPlaceName = 5, LongestAddress = 60;

    public static void Apply(MaskedText text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (text.IsDigit(i) && !text.IsWord(i - 1))
            {
                i = Math.Max(i, TakeChain(text, i) - 1);
            }
            else if (text[i] is '路' or '街' && !text.IsHidden(i))
            {
                TakeRoad(text, i + 1);
            }
        }
    }

    /// <returns>Where to go on.</returns>
    private static int TakeChain(MaskedText text, int start)
    {
        var (units, strong, end, at) = (0, false, start, start);
        var first = "";
        while (at - start < LongestAddress)
        {
            var digitsEnd = at;
            while (text.IsDigit(digitsEnd))
            {
                digitsEnd++;
            }

            var digits = digitsEnd - at;
            if (digits is 0 or > 5)
            {
                break;
            }

            var unit = Unit(text.Folded.AsSpan(digitsEnd));
            if (unit.Word is null)
            {
                // 3栋501: the room after a building needs no word.
                if (strong && digits is 3 or 4 && !text.IsWord(digitsEnd) && text[digitsEnd] is not ('元' or '块' or '.'))
                {
                    (units, end) = (units + 1, digitsEnd);
                }

                break;
            }

            first = units == 0 ? unit.Word : first;
            units++;
            strong |= unit.Strong && (unit.Word != "室" || digits >= 3 || units > 1);
            end = at = digitsEnd + unit.Word.Length;
            at += text[at] is ' ' or '-' && text.IsDigit(at + 1) ? 1 : 0;
        }

        var place = PlaceWord(text, BlankBefore(text, start));
        var isAddress = units > 0 && (IsRoad(text, BlankBefore(text, start)) ? first is "号" or "号楼" or "号院" or "弄" || strong
            : place > 0 ? strong
            : strong && units > 1);
        if (!isAddress)
        {
            return Math.Max(end, start + 1);
        }

        text.Hide(Start(text, start), end);
        return end;
    }

    /// <summary>A road without a number, when district and city stand before it.</summary>
    private static void TakeRoad(MaskedText text, int end)
    {
        if (MaskedText.IsChinese(text[end]) && !Stops.Contains(text[end], StringComparison.Ordinal))
        {
            return;
        }

        var before = text.Folded.AsSpan(Math.Max(0, end - LongestAddress), Math.Min(end, LongestAddress));
        if (!HasRegions(before))
        {
            return;
        }

        var start = Start(text, end);
        if (HasRegions(text.Folded.AsSpan(start, end - start)))
        {
            text.Hide(start, end);
        }
    }

    private static bool HasRegions(ReadOnlySpan<char> text) => text.ContainsAny('区', '县') && text.ContainsAny('市', '省');

    private static (string? Word, bool Strong) Unit(ReadOnlySpan<char> text)
    {
        foreach (var unit in _units)
        {
            if (text.StartsWith(unit.Word, StringComparison.Ordinal))
            {
                return unit;
            }
        }

        return (null, false);
    }

    private static int BlankBefore(MaskedText text, int end) => text[end - 1] == ' ' ? end - 1 : end;

    /// <summary>Length of the word for a kind of place that ends here; 0 for none.</summary>
    private static int PlaceWord(MaskedText text, int end)
    {
        if (_places.Contains(text[end - 1]))
        {
            return 1;
        }

        var before = text.Folded.AsSpan(Math.Max(0, end - 2), Math.Min(end, 2));
        foreach (var place in _longPlaces)
        {
            if (before.SequenceEqual(place))
            {
                return 2;
            }
        }

        return 0;
    }

    /// <summary>Roads are numbered; 知道5号 and 这里2号 speak of a day.</summary>
    private static bool IsRoad(MaskedText text, int end) => text[end - 1] is '路' or '街' or '巷' or '弄'
        || (text[end - 1] == '道' && text[end - 2] is '大' or '街') || (text[end - 1] == '同' && text[end - 2] == '胡');

    /// <summary>Goes left from place to place as long as each name is short enough to be one.</summary>
    private static int Start(MaskedText text, int end)
    {
        var start = end;
        while (end - start < LongestAddress && PlaceWord(text, BlankBefore(text, start)) is > 0 and var word)
        {
            var at = BlankBefore(text, start) - word;
            var name = at;
            while (at - name < LongestPlaceName && MaskedText.IsChinese(text[name - 1]) && !Stops.Contains(text[name - 1], StringComparison.Ordinal)
                && (name == at || PlaceWord(text, name) == 0))
            {
                name--;
            }

            if (name == at)
            {
                break;
            }

            start = name;
        }

        return start;
    }
}
