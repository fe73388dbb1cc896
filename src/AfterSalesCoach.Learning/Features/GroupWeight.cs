namespace AfterSalesCoach.Learning.Features;

/// <summary>What the features of a group weigh. The weights were chosen on the development split.</summary>
/// <param name="Shared">Together they weigh <paramref name="Weight"/>, however many there are (the length of their vector); else each of them.</param>
internal readonly record struct GroupWeight(float Weight, bool Shared = true)
{
    public static readonly GroupWeight Words = new(1);
    public static readonly GroupWeight Characters = new(1);
    public static readonly GroupWeight Neighbours = new(0.4f);
    public static readonly GroupWeight Customer = new(0.5f);
    public static readonly GroupWeight CustomerBesideClause = new(0.3f);
    public static readonly GroupWeight Classes = new(1);
    public static readonly GroupWeight ClassPairs = new(1);
    public static readonly GroupWeight Shape = new(0.5f, Shared: false);
    public static readonly GroupWeight Position = new(0.5f, Shared: false);
    public static readonly GroupWeight Acts = new(0.5f, Shared: false);
    public static readonly GroupWeight Crosses = new(2);
    public static readonly GroupWeight CrossesOfClause = new(1);

    /// <summary>The weight of each of so many features.</summary>
    public float Of(int count) => Shared && count > 0 ? Weight / MathF.Sqrt(count) : Weight;
}
