using AfterSalesCoach.Text;
using AfterSalesCoach.Text.Normalization;

namespace AfterSalesCoach.Dialogue.Slots;

/// <summary>Sums of money: ¥12, 三十五元, 9块9, 两块五, 5毛, 十几块, 给您补30, 3块一斤.</summary>
internal static class AmountReader
{
    private static readonly string[] _units = ["块钱", "元钱", "块", "元", "圆", "毛钱", "毛", "角钱", "角", "分钱", "rmb", "人民币"];

    /// <summary>块 counts pieces before these: 三块玻璃, 两块桌板.</summary>
    private const string Things = "板砖布皂糕表屏石豆玻排肉糖饼瓷木皮铁面料隔钟手桌电香肥蛋饺地毛海镜塑钢区部缺破坏裂碎";

    private static readonly string[] _damage =
        ["瘪", "凹", "烂", "黑", "裂", "秃", "坏了", "烂了", "碎了", "裂了", "破了", "掉了", "缺了", "少了", "断了", "磕掉", "磕了", "缺", "掉"];

    /// <summary>After these a number without a unit is money.</summary>
    private static readonly string[] _moneyWords =
    [
        "赔", "退", "补", "返", "打款", "补偿", "补贴", "赔偿", "赔付", "退款", "返现", "转", "申请到", "申请", "最多", "最高", "顶多", "加到", "再加", "凑", "便宜", "花了", "付了", "给到",
        "一共", "总共", "才", "那", "就", "原价", "售价", "售", "价格", "单价", "花",
    ];

    private static readonly string[] _between = ["给您", "给你", "您这边", "您", "你", "给", "了", "到", "个", "款"];

    /// <summary>What may follow a number that is a sum without its unit; anything else makes it a number of something.</summary>
    private static readonly string[] _afterBare =
        ["行", "可以", "好", "吧", "呢", "吗", "嘛", "呀", "啊", "哦", "怎么样", "您看", "已经", "到顶", "封顶", "不能再", "真的", "就", "包邮", "的东西", "买的", "退", "赔", "给"];

    public static List<AmountSlot> Read(NormalizedText text, List<Numeral> numerals)
    {
        var slots = new List<AmountSlot>();
        var read = 0;
        foreach (var numeral in numerals)
        {
            if (numeral.Span.Start >= read && TryRead(text, numeral) is { } slot)
            {
                slots.Add(slot);
                read = slot.Span.End;
            }
        }

        return slots;
    }

    private static AmountSlot? TryRead(NormalizedText text, Numeral numeral)
    {
        var (start, end) = (numeral.Span.Start, numeral.Span.End);
        var sign = SlotText.EndsAt(text, start, "¥") ? 1 : SlotText.EndsAt(text, start, "rmb") ? 3 : 0;
        var unit = SlotText.WordAt(text, end, _units);
        if (unit is not null && !MeansMoney(text, numeral, unit))
        {
            unit = null;
        }

        if (unit is null && sign == 0)
        {
            return IsBareSum(text, numeral) ? Slot(text, numeral, end, 0) with { IsBare = true } : null;
        }

        var unitEnd = end + (unit?.Length ?? 0);
        if (unit is "毛" or "毛钱" or "角" or "角钱" or "分钱")
        {
            var part = unit == "分钱" ? 0.01m : 0.1m;
            return Slot(text, numeral with { Low = numeral.Low * part, High = numeral.High * part }, unitEnd, 0);
        }

        var tenths = unit is "块" or "元" or "圆" && !numeral.IsApproximate ? ReadTenths(text, ref unitEnd) : 0;
        var slot = Slot(text, numeral, unitEnd, tenths);
        return sign == 0 ? slot : slot with { Span = new TextSpan(start - sign, slot.Span.End) };
    }

    private static AmountSlot Slot(NormalizedText text, Numeral numeral, int end, decimal tenths)
    {
        var (low, high) = (numeral.Low + tenths, numeral.High + tenths);
        if (!numeral.IsApproximate && SlotText.IsAt(text, end, "多") && !SlotText.IsAt(text, end, "多少") && !SlotText.IsAt(text, end, "多退"))
        {
            // 7块多 is more than seven and less than eight.
            high += 1;
            end++;
        }

        return new AmountSlot(new TextSpan(numeral.Span.Start, end), low, high > low) { AtMost = high, Per = PriceOfOne(text, numeral.Span.Start, end) };
    }

    /// <summary>What is written after 块: 9块9, 两块五, 3块5毛, 12块50, 一块半, 两块零五分.</summary>
    private static decimal ReadTenths(NormalizedText text, ref int end)
    {
        if (end >= text.Length || text.BoundaryBefore(end) >= Boundary.Soft)
        {
            return 0;
        }

        var length = 0;
        while (end + length < text.Length && length < 3 && (length == 0 || text.BoundaryBefore(end + length) < Boundary.Soft)
            && ("零〇一二三四五六七八九半".Contains(text.Text[end + length], StringComparison.Ordinal) || char.IsAsciiDigit(text.Text[end + length])))
        {
            length++;
        }

        if (length is 0 or 3 || !ChineseNumbers.TryParse(text.Text.AsSpan(end, length), out var value, out var approximate) || approximate)
        {
            return 0;
        }

        var after = end + length;
        if (SlotText.WordAt(text, after, "毛", "角") is not null)
        {
            end = after + 1;
            return value / 10;
        }

        if (SlotText.IsAt(text, after, "分") && !SlotText.IsAt(text, after, "分钟"))
        {
            end = after + 1;
            return value / 100;
        }

        // 5元3个, 20块1斤: the next number counts something.
        if (CountsSomething(text, after) && !SlotText.IsAt(text, after, "包邮"))
        {
            return 0;
        }

        end = after;
        return text.Text[after - 1] == '半' ? 0.5m : value >= 10 || length == 2 ? value / 100 : value / 10;
    }

    private static bool CountsSomething(NormalizedText text, int at) =>
        SlotText.CharAt(text, at) is var c && (SlotText.IsMeasure(c) || "天小分钟点号次成折倍年月日周元毛角%万千百十块公厘两".Contains(c, StringComparison.Ordinal) || char.IsAsciiLetterOrDigit(c));

    private static bool MeansMoney(NormalizedText text, Numeral numeral, string unit)
    {
        var next = SlotText.CharAt(text, numeral.Span.End + unit.Length);
        return unit switch
        {
            "元" => !"旦素宵件月气老首".Contains(next, StringComparison.Ordinal),
            "毛" => !"病巾衣刺球边毯发孔绒线坯不".Contains(next, StringComparison.Ordinal),
            "角" => char.IsAsciiDigit(text.Text[numeral.Span.Start]) && !"度落星".Contains(next, StringComparison.Ordinal),
            "块" => !IsPiece(text, numeral, next),
            _ => true,
        };
    }

    private static bool IsPiece(NormalizedText text, Numeral numeral, char next)
    {
        var start = numeral.Span.Start;
        if (SlotText.EndsAt(text, start, _damage) || (next != '\0' && Things.Contains(next, StringComparison.Ordinal)))
        {
            return true;
        }

        // 一块儿发, 一块退: together; 赔一块, 最多一块 is money.
        return numeral.Span.Length == 1 && text.Text[start] == '一' && next is '儿' or '发' or '寄' or '退' or '送' or '弄' or '装' or '处'
            && !SlotText.EndsAt(text, start, _moneyWords);
    }

    private static bool IsBareSum(NormalizedText text, Numeral numeral)
    {
        var (start, end) = (numeral.Span.Start, numeral.Span.End);
        if (!char.IsAsciiDigit(text.Text[start]) || numeral.Low > 100_000)
        {
            return false;
        }

        var next = SlotText.CharAt(text, end);
        if (next != '\0' && text.BoundaryBefore(end) < Boundary.Soft && SlotText.WordAt(text, end, _afterBare) is null)
        {
            return false;
        }

        // 给您补个30: up to two small words may stand between.
        for (var i = 0; i < 3; i++)
        {
            if (SlotText.EndsAt(text, start, _moneyWords))
            {
                return true;
            }

            var length = LengthOfWordBefore(text, start);
            if (length == 0)
            {
                return false;
            }

            start -= length;
        }

        return false;
    }

    private static int LengthOfWordBefore(NormalizedText text, int start)
    {
        foreach (var word in _between)
        {
            if (SlotText.EndsAt(text, start, word))
            {
                return word.Length;
            }
        }

        return 0;
    }

    /// <summary>每斤3块, 一只68元, 3块一斤, 9.9每件: the price of one.</summary>
    private static string? PriceOfOne(NormalizedText text, int start, int end)
    {
        var before = SlotText.CharAt(text, start - 1);
        if (SlotText.IsMeasure(before) && SlotText.CharAt(text, start) != '\0' && SlotText.EndsAt(text, start - 1, "每", "一", "按", "1", "论"))
        {
            return before.ToString();
        }

        return SlotText.WordAt(text, end, "每", "一", "1") is not null && SlotText.CharAt(text, end + 1) is var after && SlotText.IsMeasure(after)
            ? after.ToString()
            : null;
    }
}
