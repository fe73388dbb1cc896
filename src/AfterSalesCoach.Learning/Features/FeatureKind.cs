namespace AfterSalesCoach.Learning.Features;

/// <summary>A kind of features. Its name is part of every key, so it may never change without training anew.</summary>
internal class FeatureKind(string name)
{
    public string Name => name;

    /// <summary>Where the keys of this kind start.</summary>
    public ulong Seed { get; } = FeatureKey.OfKind(name);
}
