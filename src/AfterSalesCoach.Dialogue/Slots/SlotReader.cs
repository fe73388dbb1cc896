using System.Text.RegularExpressions;
using AfterSalesCoach.Text;
using AfterSalesCoach.Text.Normalization;

namespace AfterSalesCoach.Dialogue.Slots;

/// <summary>Finds sums, shares and counts in a normalised message.</summary>
public static partial class SlotReader
{
    private const string Numeral = "(?:[0-9]{1,9}(?:\\.[0-9]{1,4})?[万千百]?|[零〇一二两俩三四五六七八九十百千万几半]{1,12})";
    private const string Measure = "[个颗只斤盒件袋包瓶条棵双片根箱枚张份块罐支台套株头串朵筐]";

    public static IReadOnlyList<AmountSlot> Amounts(NormalizedText text)
    {
        var slots = new List<AmountSlot>();
        foreach (Match match in Amount().Matches(text.Text))
        {
            if (ChineseNumbers.TryParse(match.Groups["n"].Value, out var value, out var approximate))
            {
                slots.Add(new AmountSlot(Span(match), InYuan(match, value), approximate));
            }
        }

        return slots;
    }

    public static IReadOnlyList<RatioSlot> Ratios(NormalizedText text)
    {
        var slots = new List<RatioSlot>();
        foreach (Match match in Ratio().Matches(text.Text))
        {
            if (Share(match) is { } share and >= 0 and <= 1)
            {
                slots.Add(new RatioSlot(Span(match), share));
            }
        }

        return slots;
    }

    public static IReadOnlyList<CountSlot> Counts(NormalizedText text)
    {
        var slots = new List<CountSlot>();
        foreach (Match match in Count().Matches(text.Text))
        {
            if (!ChineseNumbers.TryParse(match.Groups["n"].Value, out var number, out _) || number <= 0)
            {
                continue;
            }

            decimal? total = match.Groups["of"].Success && ChineseNumbers.TryParse(match.Groups["of"].Value, out var of, out _) ? of : null;
            slots.Add(new CountSlot(Span(match), number, match.Groups["u"].Value, total >= number ? total : null));
        }

        return slots;
    }

    private static TextSpan Span(Match match) => new(match.Index, match.Index + match.Length);

    /// <summary>9块9 is 9.9; 5毛 is 0.5; 两块五 is 2.5.</summary>
    private static decimal InYuan(Match match, decimal value)
    {
        var yuan = match.Groups["unit"].Value is "毛" or "角" ? value / 10 : value;
        if (match.Groups["tenths"] is { Success: true } tenths && ChineseNumbers.TryParse(tenths.Value, out var rest, out _) && rest < 100)
        {
            yuan += rest < 10 ? rest / 10 : rest / 100;
        }

        return yuan;
    }

    private static decimal? Share(Match match)
    {
        if (match.Groups["half"].Success)
        {
            return 0.5m;
        }

        if (match.Groups["part"] is { Success: true } part)
        {
            return ChineseNumbers.TryParse(part.Value, out var numerator, out _)
                && ChineseNumbers.TryParse(match.Groups["whole"].Value, out var denominator, out _) && denominator > 0
                ? numerator / denominator : null;
        }

        var (group, divisor) = match.Groups["cheng"].Success ? (match.Groups["cheng"], 10m) : (match.Groups["percent"], 100m);
        return ChineseNumbers.TryParse(group.Value, out var value, out _) ? value / divisor : null;
    }

    [GeneratedRegex($"¥(?<n>[0-9]{{1,9}}(?:\\.[0-9]{{1,2}})?)|(?<n>{Numeral})(?<unit>块钱|块|元|圆|毛|角)(?<tenths>[0-9]{{1,2}}|[一二三四五六七八九])?(?![个只颗箱])")]
    private static partial Regex Amount();

    [GeneratedRegex($"(?<half>一半|一大半|对半|五五)|(?<cheng>{Numeral})成|(?<percent>[0-9]{{1,3}}(?:\\.[0-9]{{1,2}})?)%|百分之(?<percent>{Numeral})|(?<whole>{Numeral})分之(?<part>{Numeral})")]
    private static partial Regex Ratio();

    [GeneratedRegex($"(?<of>{Numeral}){Measure}(?:里面?|中|装)?[坏烂碎死破裂漏少有是]{{1,2}}了?(?<n>{Numeral})(?<u>{Measure})|[坏烂碎死破裂漏少缺](?:了|掉)?(?<n>{Numeral})(?<u>{Measure})")]
    private static partial Regex Count();
}
