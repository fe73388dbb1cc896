using System.Collections.Immutable;
using AfterSalesCoach.Dialogue.Acts;

namespace AfterSalesCoach.Learning.Features;

/// <summary>Dialogue acts as they are put (OfferRefund, OfferRefund/negated …), numbered; the names are parts of features.</summary>
internal static class PutActs
{
    private static readonly ImmutableArray<string> _manners = ["", "/negated", "/asked", "/supposed"];

    public static ImmutableArray<string> Names { get; } =
        [.. Enum.GetValues<DialogueAct>().SelectMany(_ => _manners, (act, manner) => $"{act}{manner}")];

    /// <summary>The place of each name in ordinal order.</summary>
    public static ImmutableArray<int> Ranks { get; } = RanksOf(Names);

    public static int Count => Names.Length;

    public static int NumberOf(ActTag tag)
    {
        var manner = tag.IsAffirmed ? 0 : (tag.Polarity & Polarity.Negated) != 0 ? 1 : (tag.Polarity & Polarity.Asked) != 0 ? 2 : 3;
        return ((int)tag.Act * _manners.Length) + manner;
    }

    private static ImmutableArray<int> RanksOf(ImmutableArray<string> names)
    {
        var ranks = new int[names.Length];
        foreach (var (rank, name) in names.Order(StringComparer.Ordinal).Index())
        {
            ranks[names.IndexOf(name)] = rank;
        }

        return [.. ranks];
    }
}
