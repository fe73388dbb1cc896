namespace AfterSalesCoach.Learning.Model;

/// <summary>What the text of a reply adds to its scores, whatever was said before. Immutable.</summary>
/// <param name="Weights">Whose sums these are.</param>
/// <param name="Network">See <see cref="NetworkScorer.SumsOf"/>.</param>
/// <param name="Reply">For each rule, <see cref="Training.LinearTrainer.Lane"/> long.</param>
/// <param name="Clauses">The same for each clause, one behind the other.</param>
/// <param name="Classes">The word classes of the reply, each once.</param>
/// <param name="NamesSum">Whether the reply names an amount of money.</param>
/// <param name="NamesShare">Whether it names a share.</param>
internal sealed record TextSums(ScoringWeights Weights, int[] Network, float[] Reply, float[] Clauses, int[] Classes, bool NamesSum, bool NamesShare);
