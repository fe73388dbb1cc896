using System.Collections.Immutable;

namespace AfterSalesCoach.Learning.Features;

/// <summary>A kind of features that are one of a few things, or two of them that meet. Each thing has a number here and a name in the key.</summary>
/// <param name="number">Its place among the kinds of this sort, from 0.</param>
/// <param name="firsts">Names of the first things.</param>
/// <param name="seconds">Names of the second things; none where a feature is one thing.</param>
internal sealed class NumberedKind(int number, string name, ImmutableArray<string> firsts, ImmutableArray<string> seconds = default) : FeatureKind(name)
{
    public int Number => number;

    public int FirstCount => firsts.Length;

    public int SecondCount => seconds.IsDefault ? 1 : seconds.Length;

    public ulong KeyOf(int first, int second)
    {
        var key = FeatureKey.Continue(Seed, firsts[first]);
        return seconds.IsDefault ? key : FeatureKey.Continue(FeatureKey.Continue(key, FeatureKey.Between), seconds[second]);
    }

    /// <summary>The names, as <c>a|b</c>.</summary>
    public string NameOf(int first, int second) => seconds.IsDefault ? firsts[first] : $"{firsts[first]}{FeatureKey.Between}{seconds[second]}";
}
