namespace AfterSalesCoach.Learning.Features;

/// <summary>A kind of features. Its name is part of every key, so it may never change without training anew.</summary>
internal sealed class FeatureKind(string name)
{
    private readonly Lazy<ulong[]> _afterActs = new(() => [.. PutActs.Names.Select(act => FeatureKey.Continue(FeatureKey.Continue(FeatureKey.OfKind(name), act), FeatureKey.Between))]);

    public string Name => name;

    /// <summary>Where the keys of this kind start.</summary>
    public ulong Seed { get; } = FeatureKey.OfKind(name);

    /// <summary>Where the keys of pairs start whose first part is an act, by its number in <see cref="PutActs"/>.</summary>
    public ulong After(int act) => _afterActs.Value[act];
}
