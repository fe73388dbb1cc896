using System.Collections.Immutable;
using System.Runtime.InteropServices;
using AfterSalesCoach.Dialogue.Acts;

namespace AfterSalesCoach.Learning.Features;

/// <summary>Dialogue acts as they are put (OfferRefund, OfferRefund/negated …), numbered; the names are parts of features.</summary>
internal static class PutActs
{
    private static readonly string[] _manners = ["", "/negated", "/asked", "/supposed"];

    public static ImmutableArray<string> Names { get; } = NamesOf(Enum.GetNames<DialogueAct>());

    /// <summary>The place of each name in ordinal order.</summary>
    public static ImmutableArray<int> Ranks { get; } = RanksOf(Names);

    public static int Count => Names.Length;

    public static int NumberOf(ActTag tag)
    {
        var manner = tag.IsAffirmed ? 0 : (tag.Polarity & Polarity.Negated) != 0 ? 1 : (tag.Polarity & Polarity.Asked) != 0 ? 2 : 3;
        return ((int)tag.Act * _manners.Length) + manner;
    }

    /// <param name="acts">In the order of their numbers.</param>
    private static ImmutableArray<string> NamesOf(string[] acts)
    {
        var names = new string[acts.Length * _manners.Length];
        for (var i = 0; i < names.Length; i++)
        {
            names[i] = acts[i / _manners.Length] + _manners[i % _manners.Length];
        }

        return ImmutableCollectionsMarshal.AsImmutableArray(names);
    }

    private static ImmutableArray<int> RanksOf(ImmutableArray<string> names)
    {
        var (sorted, numbers, ranks) = (names.ToArray(), new int[names.Length], new int[names.Length]);
        for (var i = 0; i < numbers.Length; i++)
        {
            numbers[i] = i;
        }

        Array.Sort(sorted, numbers, StringComparer.Ordinal);
        for (var rank = 0; rank < numbers.Length; rank++)
        {
            ranks[numbers[rank]] = rank;
        }

        return ImmutableCollectionsMarshal.AsImmutableArray(ranks);
    }
}
