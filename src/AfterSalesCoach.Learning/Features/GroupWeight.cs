namespace AfterSalesCoach.Learning.Features;

/// <summary>What the features of a group weigh. The weights were chosen on the development split.</summary>
/// <param name="Shared">Together they weigh <paramref name="Weight"/>, however many there are (the length of their vector); else each of them.</param>
public readonly record struct GroupWeight(float Weight, bool Shared = true)
{
    internal static readonly GroupWeight Words = new(0.5f);
    internal static readonly GroupWeight Characters = new(1);
    internal static readonly GroupWeight Neighbours = new(0.3f);
    internal static readonly GroupWeight CustomerWords = new(0.2f);
    internal static readonly GroupWeight CustomerCharacters = new(0.7f);
    internal static readonly GroupWeight CustomerBesideClause = new(0.3f);
    internal static readonly GroupWeight EarlierCharacters = new(0.6f);
    internal static readonly GroupWeight Classes = new(0.25f);
    internal static readonly GroupWeight ClassPairs = new(0.35f);
    internal static readonly GroupWeight ClassesUponReport = new(0.35f);
    internal static readonly GroupWeight Shape = new(0.25f, Shared: false);
    internal static readonly GroupWeight Position = new(0.3f, Shared: false);
    internal static readonly GroupWeight Acts = new(0.1f, Shared: false);
    internal static readonly GroupWeight ActsOfClause = new(0.2f, Shared: false);
    internal static readonly GroupWeight Crosses = new(1);
    internal static readonly GroupWeight CrossesOfClause = new(0.7f);

    /// <summary>The weight of each of so many features.</summary>
    public float Of(int count) => Shared && count > 0 ? Weight / MathF.Sqrt(count) : Weight;
}
