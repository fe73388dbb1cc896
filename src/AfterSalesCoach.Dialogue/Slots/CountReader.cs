using System.Buffers;
using AfterSalesCoach.Text;
using AfterSalesCoach.Text.Normalization;

namespace AfterSalesCoach.Dialogue.Slots;

/// <summary>How many of how many went wrong.</summary>
internal static class CountReader
{
    private const int LongestGap = 6;

    /// <summary>What goes wrong with goods, in one character; 了 掉 的 有 may follow.</summary>
    private static readonly SearchValues<char> _damage = SearchValues.Create("坏烂碎裂破断死霉瘪软空漏缺少丢磕压化蔫枯干臭馊");

    private static readonly string[] _totals = ["一共", "总共", "共", "全部", "统共"];

    private static readonly string[] _multiUnits = ["公斤", "千克", "kg", "斤", "克"];

    private readonly record struct Item(Numeral Numeral, string Unit, int End)
    {
        public int Start => Numeral.Span.Start;
    }

    public static List<CountSlot> Read(NormalizedText text, List<Numeral> numerals)
    {
        if (numerals.Count == 0)
        {
            return [];
        }

        var items = numerals.Select(n => (n, Unit: UnitAt(text, n.Span.End))).Where(p => p.Unit is not null && p.n.Low > 0)
            .Select(p => new Item(p.n, p.Unit!, p.n.Span.End + p.Unit!.Length)).ToList();
        var total = items.Find(i => SlotText.EndsAt(text, i.Start, _totals));
        var slots = new List<CountSlot>();
        for (var i = 0; i < items.Count; i++)
        {
            var item = items[i];
            if (i + 1 < items.Count && IsPartOf(text, item, items[i + 1]))
            {
                slots.Add(Slot(item.Start, items[i + 1], item.Numeral.Low));
                i++;
            }
            else if (item != total && (IsDamagedBefore(text, item) || IsDamagedAfter(text, item, i + 1 < items.Count ? items[i + 1].Start : int.MaxValue)))
            {
                slots.Add(Slot(item.Start, item, total.Unit == item.Unit && total.Numeral.Low >= item.Numeral.Low ? total.Numeral.Low : null));
            }
        }

        return slots;
    }

    private static CountSlot Slot(int start, Item item, decimal? of) => new(new TextSpan(start, item.End), item.Numeral.Low, item.Unit, of);

    private static string? UnitAt(NormalizedText text, int at) =>
        SlotText.WordAt(text, at, _multiUnits) ?? (SlotText.CharAt(text, at) is var c && SlotText.IsMeasure(c) ? c.ToString() : null);

    /// <summary>三斤里坏一斤, 十个里三个, 20个软了9个, 五根断三根: the smaller number counts those that are bad.</summary>
    private static bool IsPartOf(NormalizedText text, Item whole, Item part)
    {
        var gap = part.Start - whole.End;
        if (gap is < 1 or > LongestGap || part.Unit != whole.Unit || part.Numeral.Low > whole.Numeral.Low || !SlotText.Connected(text, whole.End, part.Start + 1))
        {
            return false;
        }

        var between = text.Text.AsSpan(whole.End, gap);
        return between.IndexOfAny(_damage) >= 0 || between.StartsWith("里") || between.StartsWith("中") || between.StartsWith("当中");
    }

    /// <summary>坏了6个, 碎6个, 烂的有6个.</summary>
    private static bool IsDamagedBefore(NormalizedText text, Item item)
    {
        var before = item.Start;
        for (var i = 0; i < 2 && SlotText.EndsAt(text, before, "了", "掉", "的", "有", "得"); i++)
        {
            before--;
        }

        return before > 0 && SlotText.Connected(text, before, item.Start + 1) && _damage.Contains(text.Text[before - 1])
            && !SlotText.EndsAt(text, before, "至少", "最少", "不少", "减少", "多少");
    }

    /// <summary>6个坏的, 6个都烂了, 有6个是碎的; but in 一箱坏了3个 the damage is that of the next count.</summary>
    private static bool IsDamagedAfter(NormalizedText text, Item item, int nextItem)
    {
        var after = item.End;
        for (var i = 0; i < 2 && SlotText.WordAt(text, after, "都", "全", "是", "已", "就", "给") is not null; i++)
        {
            after++;
        }

        return nextItem - after > 2 && SlotText.CharAt(text, after) is var c && _damage.Contains(c) && !SlotText.IsAt(text, after, "少");
    }
}
