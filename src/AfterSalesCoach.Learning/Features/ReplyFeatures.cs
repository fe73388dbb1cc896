namespace AfterSalesCoach.Learning.Features;

/// <summary>What is known of one reply.</summary>
/// <param name="Words">Its words and the customer's.</param>
/// <param name="Structure">What it does and what the customer reported.</param>
/// <param name="Clauses">Each clause with its neighbours.</param>
/// <param name="Transcript">Its characters and those of what came before.</param>
public sealed record ReplyFeatures(FeatureVector Words, FeatureVector Structure, IReadOnlyList<FeatureVector> Clauses, Transcript Transcript);
