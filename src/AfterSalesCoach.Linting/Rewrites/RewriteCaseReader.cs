using System.Collections.Immutable;
using System.Globalization;
using AfterSalesCoach.Dialogue;
using AfterSalesCoach.Dialogue.Acts;

namespace AfterSalesCoach.Linting.Rewrites;

/// <summary>Reads from the conversation and the findings what a rewrite has to know.</summary>
internal static class RewriteCaseReader
{
    /// <summary>The suggested sum lies this much above the damaged share. Source: fruit guide 方案三, a share somewhat above the damage.</summary>
    private const decimal Generosity = 1.1m;

    /// <summary>Findings in the order in which they are answered: what frightens or binds the customer before what is merely unkind.</summary>
    private static readonly string[] _answerFirst =
    [
        "ASC3011", "ASC3005", "ASC3004", "ASC3010", "ASC3003", "ASC2002", "ASC2001", "ASC3006", "ASC3007", "ASC3008", "ASC3002", "ASC3012", "ASC3009",
        "ASC4003", "ASC1004", "ASC1002", "ASC1003", "ASC1001", "ASC3001", "ASC1007", "ASC6001", "ASC5003", "ASC2003", "ASC1005",
    ];

    /// <summary>Matters in which no goods are at fault: what sounds like trouble is none of ours to be sorry for.</summary>
    private static readonly Situation[] _beside = [Situation.Inquiry, Situation.Cashback, Situation.PriceDrop, Situation.Invoice, Situation.Unanswered];

    /// <summary>The goods are those named first in this many messages of the customer: 放瓷砖上 comes later.</summary>
    private const int GoodsMessages = 6;

    private static readonly string[] _gas = ["燃气", "煤气", "天然气", "漏气", "瓦斯", "液化气", "点火"];

    private static readonly string[] _current = ["漏电", "触电", "电到", "电了", "麻手", "冒烟", "火花", "插座", "插头", "充电", "跳闸", "通电"];

    private static readonly string[] _stillWaiting = ["等", "还没到", "还没发", "还没收", "还没来", "还没退", "还没处", "还没送", "还没补", "还没换", "还没给", "还不发", "还不到", "还不退", "还不处", "还不来", "还不给", "还不补", "还不开", "怎么还", "几天", "多久", "催", "那补", "那换", "那退", "所以呢", "然后呢", "快点", "到底", "人呢", "回个话", "什么时候"];

    /// <summary>Findings that are made only where something went wrong.</summary>
    private static readonly string[] _tellOfProblem = ["ASC1006", "ASC1001", "ASC1002", "ASC1003", "ASC1004", "ASC2001", "ASC2002", "ASC3001", "ASC3002", "ASC3003", "ASC3004", "ASC3005", "ASC3006", "ASC3007", "ASC3008", "ASC3011", "ASC3012", "ASC5003"];

    public static RewriteCase Read(Reply reply, IReadOnlyList<Diagnostic> findings)
    {
        var rules = findings.Select(d => d.RuleId).Distinct().OrderBy(Rank).ToImmutableArray();
        var goods = reply.RecentCustomerMessages.TakeLast(GoodsMessages).Select(m => GoodsList.Default.FindIn(m.Text)).FirstOrDefault(g => g is not null);
        var concerns = PhraseGrounding.ThingsIn(string.Join(' ', reply.RecentCustomerMessages.Select(m => m.Text)));
        concerns = (concerns & PhraseGrounding.Noise) != 0 ? concerns & ~(PhraseGrounding.Uses & ~PhraseGrounding.Noise) : concerns;
        var said = PhraseGrounding.ThingsIn(reply.Message.Text);
        var lacking = reply.RecentCustomerMessages.Where(m => m.Mentions(DialogueAct.LackEvidence)).Aggregate((UInt128)0, (all, m) => all | PhraseGrounding.ThingsIn(m.Text));
        var wish = WishReader.Read(reply);
        var question = CustomerQuestion.LastOf(reply);
        var echo = CustomerEcho.Of(reply, trusted: rules.Any(r => _tellOfProblem.Contains(r)) || reply.RecentCustomerMessages.Any(m => SituationWords.Trouble.OccursIn(m.Text)), goods);
        var situation = SituationReader.Read(reply, rules, question) is var read && read == Situation.Inquiry && wish == Wish.Outlay ? Situation.General : read;
        var onlyRefused = situation == Situation.Resale && !reply.RecentCustomerMessages.Any(m => SituationWords.Resale.OccursIn(m.Text));
        if ((situation == Situation.General || onlyRefused) && echo is not null && reply.Case.HasContext && !reply.RecentCustomerMessages.Any(m => SituationWords.Account.OccursIn(m.Text)))
        {
            situation = Situation.Flaw;
        }

        situation = SituationReader.Narrow(reply, situation);
        var known = KnownClaims.Of(reply, situation, wish);

        echo = _beside.Contains(situation) ? null : echo;
        var about = new RewriteCase(
            situation, CategoryOf(reply), wish == Wish.Repair && rules.Contains("ASC3012") ? Wish.None : wish, StateOf(reply, known), rules, SeedOf(reply))
        {
            Echo = echo,
            Echoed = PhraseGrounding.ThingsIn(echo ?? ""),
            Things = concerns | said,
            Argued = situation == Situation.Pet ? 0 : said | lacking,
            Known = known,
            Concerns = concerns,
            Goods = goods,
            Question = question,
            IsFixture = reply.RecentCustomerMessages.Any(m => SituationWords.Fixtures.OccursIn(m.Text)),
            Address = MannerReader.AddressOf(reply),
            Outlay = WishReader.Outlay(reply) is { } outlay ? string.Create(CultureInfo.InvariantCulture, $"【{(reply.RecentCustomerMessages.Any(m => m.Text.Contains("多收", StringComparison.Ordinal)) ? "多收" : "垫付")}的{outlay:0.##}元】") : "【垫付金额】",
        };
        if (about.Situation == Situation.Sum)
        {
            return RefundGap.Of(reply) is not { } gap ? about : about with
            {
                Due = string.Create(CultureInfo.InvariantCulture, $"【应退金额，应为{gap.Due:0.##}元】"),
                Gap = string.Create(CultureInfo.InvariantCulture, $"【差额，应为{gap.Missing:0.##}元】"),
            };
        }

        return SuggestedSum(reply) is { } sum
            ? about with { Amount = string.Create(CultureInfo.InvariantCulture, $"【{Money(wish)}，建议{sum:0.##}元】") }
            : about with { Amount = $"【{Money(wish)}】" };
    }

    private static string Money(Wish wish) => wish == Wish.Compensation ? "赔付金额" : "退款金额";

    /// <summary>A sum a little above the damaged share and not below what the customer asks for, in yuan; null where neither is known.</summary>
    private static decimal? SuggestedSum(Reply reply)
    {
        var demanded = WishReader.DemandedSum(reply);
        var ofShare = reply.Case.Loss is { Paid: { } paid, Share: > 0 and < 1 and var share } ? Math.Min(paid, Math.Ceiling(paid * share * Generosity)) : (decimal?)null;
        if ((demanded ?? ofShare) is null)
        {
            return null;
        }

        // Less than was offered already: then the sum the customer named is that offer (你说退我10块) and not the price.
        var sum = Math.Max(demanded ?? 0, ofShare ?? 0);
        var offered = reply.EarlierReplies.Concat(reply.Turn).Max(LossEstimate.OfferedIn);
        return sum > 0 && (offered is null || sum > offered) ? sum : null;
    }

    /// <summary>Where gas leaks, advice about plugs and sockets is dangerous: no category, no such advice. Where current does, it is needed.</summary>
    private static ProductCategory CategoryOf(Reply reply) =>
        reply.RecentCustomerMessages.Any(m => _gas.Any(g => m.Text.Contains(g, StringComparison.Ordinal)))
            ? ProductCategory.Other
            : reply.RecentCustomerMessages.Any(m => _current.Any(c => m.Text.Contains(c, StringComparison.Ordinal))) ? ProductCategory.Appliance
            : reply.Category;

    private static int Rank(string rule) => Array.IndexOf(_answerFirst, rule) is >= 0 and var rank ? rank : _answerFirst.Length;

    private static CaseState StateOf(Reply reply, Claims known)
    {
        if (!reply.Case.HasContext)
        {
            return CaseState.Canned | CaseState.NoSeen;
        }

        var waits = Waits(reply);
        return ((known & Claims.Sent) != 0 ? CaseState.Seen : CaseState.NoSeen)
            | (reply.CustomerMentioned(DialogueAct.LackEvidence) ? CaseState.Lacking : CaseState.None)
            | (waits ? CaseState.Waiting : CaseState.None)
            | (reply.Case.AlreadySoothed ? waits ? CaseState.Delayed : CaseState.Later : CaseState.None);
    }

    /// <summary>The customer asks for what should have come: 那补啊, 所以呢, 怎么还没到.</summary>
    private static bool Waits(Reply reply) =>
        reply.LastCustomerMessages.Any(m => _stillWaiting.Any(w => m.Text.Contains(w, StringComparison.Ordinal)) || (m.Mentions(DialogueAct.Urge) && !m.Mentions(DialogueAct.DisputeAmount)));

    /// <summary>FNV-1a over the words of the case. Source: Fowler, Noll, Vo, "FNV hash history", 32-bit constants.</summary>
    private static uint SeedOf(Reply reply)
    {
        var hash = 2166136261u;
        foreach (var c in reply.RecentCustomerMessages.Append(reply.Message).SelectMany(m => m.Text))
        {
            hash = (hash ^ c) * 16777619u;
        }

        // The low bits choose; mix the high ones in.
        return hash ^ (hash >> 15);
    }
}
