namespace AfterSalesCoach.Learning.Model;

/// <summary>What a message of the customer that a reply answers adds to its scores. Immutable.</summary>
/// <param name="Weights">Whose sums these are.</param>
/// <param name="Network">See <see cref="NetworkScorer.SumsOf"/>.</param>
internal sealed record WishSums(ScoringWeights Weights, int[] Network);
