using AfterSalesCoach.Linting;

namespace AfterSalesCoach.Scenarios.Model;

/// <summary>Help that costs points.</summary>
/// <param name="Cost">Points taken from every graded dimension, 0 to 20.</param>
public sealed record Hint(LocalizedText Text, int Cost);
