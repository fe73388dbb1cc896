using System.Text.RegularExpressions;
using AfterSalesCoach.Dialogue.Slots;
using AfterSalesCoach.Dialogue.Tagging;

namespace AfterSalesCoach.Linting;

/// <summary>What a case is worth, as far as the customer's own words tell: the sum paid or claimed and the share damaged.</summary>
/// <param name="Paid">The largest sum the customer named, in yuan; null when none was named.</param>
/// <param name="Share">The damaged share told last, between 0 and 1; null when it was not told.</param>
public sealed partial record LossEstimate(decimal? Paid, decimal? Share)
{
    /// <summary>Numbers below are counts, above are order numbers.</summary>
    private const decimal SmallestPrice = 5;
    private const decimal LargestPrice = 50_000;

    private static readonly LossEstimate _unknown = new(null, null);

    public static LossEstimate Of(Reply reply)
    {
        decimal? paid = null;
        decimal? share = null;
        foreach (var message in reply.CustomerMessages)
        {
            var told = MessageFacts.Of(message).Loss;
            paid = told.Paid is null || paid > told.Paid ? paid : told.Paid;
            share = told.Share ?? share;
        }

        return new LossEstimate(paid, share);
    }

    /// <summary>What one message of the customer tells; read once, as every later reply asks for it.</summary>
    internal static LossEstimate In(TaggedMessage message)
    {
        var sums = SlotReader.Amounts(message.Normalized).Where(a => !a.IsApproximate).Select(a => a.Yuan).Concat(BarePrices(message));
        decimal? paid = sums.Where(s => s is >= SmallestPrice and <= LargestPrice).Append(0).Max() is > 0 and var largest ? largest : null;
        var share = SlotReader.Ratios(message.Normalized).Select(r => (decimal?)r.Value).FirstOrDefault()
            ?? SlotReader.Counts(message.Normalized).Select(c => c.Number / (c.Of ?? TotalBeside(c, message))).FirstOrDefault(s => s is not null);
        return paid is null && share is null ? _unknown : new LossEstimate(paid, share);
    }

    /// <summary>The largest sum that a reply puts on the table.</summary>
    public static decimal? OfferedIn(TaggedMessage reply) =>
        SlotReader.Amounts(reply.Normalized).Where(a => !a.IsApproximate).Select(a => (decimal?)a.Yuan).Max();

    /// <summary>68一箱20个的 … 烂了一个: the larger number of the same measure is the total.</summary>
    private static decimal? TotalBeside(CountSlot damaged, TaggedMessage message)
    {
        var totals = Measured().Matches(message.Text)
            .Where(m => m.Groups["u"].Value == damaged.Unit && ChineseNumbers.TryParse(m.Groups["n"].Value, out var n, out _) && n > damaged.Number)
            .Select(m => ChineseNumbers.TryParse(m.Groups["n"].Value, out var n, out _) ? n : 0);
        return totals.Append(0).Max() is > 0 and var total ? total : null;
    }

    /// <summary>299买的, 159的, 68一箱, 申请30: chat writers leave 元 out.</summary>
    private static IEnumerable<decimal> BarePrices(TaggedMessage message) => !message.Text.AsSpan().ContainsAnyInRange('0', '9') ? []
        : BarePrice().Matches(message.Text).Select(m => ChineseNumbers.TryParse(m.Groups["n"].Value, out var value, out _) ? value : 0);

    [GeneratedRegex("(?<n>[0-9]{1,4}|[一二两三四五六七八九十百]{1,4})(?<u>[个颗只斤盒件袋包瓶条棵双片根箱枚张份罐支])")]
    private static partial Regex Measured();

    [GeneratedRegex("(?<![0-9a-z.])(?<n>[0-9]{1,5}(?:\\.[0-9]{1,2})?)(?=买|的(?!果|个)|一(?:箱|套|盒|件|双|瓶|斤|筐|份)|$|[你您想到变才])|(?:申请退?|整套|套装|付了|花了|一共|退|价)(?<n>[0-9]{1,5}(?:\\.[0-9]{1,2})?)(?![0-9个颗只斤盒片罐天号度克毫罐瓶件双])")]
    private static partial Regex BarePrice();
}
