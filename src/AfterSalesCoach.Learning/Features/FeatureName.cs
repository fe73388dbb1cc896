namespace AfterSalesCoach.Learning.Features;

/// <summary>What a feature was made from.</summary>
/// <param name="Kind">One of <see cref="FeatureKinds"/>.</param>
internal readonly record struct FeatureName(string Kind, string Text);
