using AfterSalesCoach.Text;

namespace AfterSalesCoach.Learning.Model;

/// <summary>What spoke most for one rule.</summary>
/// <param name="Probability">Between 0 and 1.</param>
/// <param name="Words">Pieces of the reply as received, the strongest first.</param>
/// <param name="CustomerWords">Words of the customer (normalised), the strongest first.</param>
/// <param name="Lacks">What the reply lacks: <c>soothe</c>, <c>care</c>, <c>stop</c>, <c>remedy</c>, <c>guide</c>, <c>time</c>.</param>
public sealed record Explanation(double Probability, IReadOnlyList<TextSpan> Words, IReadOnlyList<string> CustomerWords, IReadOnlyList<string> Lacks);
