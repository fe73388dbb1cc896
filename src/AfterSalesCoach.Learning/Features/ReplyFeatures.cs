namespace AfterSalesCoach.Learning.Features;

/// <summary>What is known of one reply as a whole and of each of its clauses.</summary>
public sealed record ReplyFeatures(FeatureVector Whole, IReadOnlyList<FeatureVector> Clauses);
