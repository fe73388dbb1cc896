namespace AfterSalesCoach.Learning.Features;

/// <summary>What a feature was made from.</summary>
internal readonly record struct FeatureName(FeatureKind Kind, string Text);
