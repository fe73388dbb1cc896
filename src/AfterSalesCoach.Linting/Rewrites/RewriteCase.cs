using System.Collections.Immutable;
using AfterSalesCoach.Dialogue;

namespace AfterSalesCoach.Linting.Rewrites;

/// <summary>Everything about a case that decides the wording of a suggestion.</summary>
/// <param name="Rules">The findings to answer, gravest first.</param>
/// <param name="Seed">Picks among phrases that fit equally well; from the words of the case, so that the same case gets the same words.</param>
internal sealed record RewriteCase(
    Situation Situation, ProductCategory Category, Wish Wish, CaseState State, ImmutableArray<string> Rules, uint Seed)
{
    /// <summary>The customer's own words for the problem, or null.</summary>
    public string? Echo { get; init; }

    /// <summary>What the customer and the original reply speak of; a phrase may not speak of papers and parcels that nobody mentioned.</summary>
    public UInt128 Things { get; init; }

    /// <summary>What the customer alone speaks of.</summary>
    public UInt128 Concerns { get; init; }

    /// <summary>What the echo speaks of, so that the apology does not say it twice.</summary>
    public UInt128 Echoed { get; init; }

    /// <summary>What the agent gave as a reason or asked for, and what the customer says is missing; what evidence is waived of is one of these.</summary>
    public UInt128 Argued { get; init; }

    /// <summary>What the dialogue shows, and a phrase may therefore say.</summary>
    public Claims Known { get; init; }

    public Goods? Goods { get; init; }

    /// <summary>What the customer asked, in words that can be taken up, or null.</summary>
    public CustomerQuestion? Question { get; init; }

    /// <summary>Whether the goods are mended where they stand.</summary>
    public bool IsFixture { get; init; }

    /// <summary>Whether somebody may be sent to the customer's home.</summary>
    public bool NeedsFitter => IsFixture || Situation == Situation.NoShow;

    /// <summary>What stands for a sum that the reply does not name.</summary>
    public string Amount { get; init; } = "【退款金额】";

    /// <summary>What the customer has laid out.</summary>
    public string Outlay { get; init; } = "【垫付金额】";

    /// <summary>What should have been refunded, and what of it is missing.</summary>
    public string Due { get; init; } = "【应退金额】";

    public string Gap { get; init; } = "【差额】";

    /// <summary>How the shop calls this customer (宝, 姐), or null.</summary>
    public string? Address { get; init; }

    public string Time { get; init; } = "【具体时间】";
}
