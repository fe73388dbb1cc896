namespace AfterSalesCoach.Learning.Features;

/// <summary>A feature that has weights.</summary>
/// <param name="Row">Of its weights.</param>
/// <param name="Value">What it weighs itself.</param>
public readonly record struct KnownFeature(ulong Key, int Row, float Value);
