namespace AfterSalesCoach.Learning.Features;

/// <summary>What is known of one reply: keys in ascending order, each with its weight.</summary>
public sealed record FeatureVector(ulong[] Keys, float[] Values);
