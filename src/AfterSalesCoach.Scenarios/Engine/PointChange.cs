using AfterSalesCoach.Linting;
using AfterSalesCoach.Scenarios.Model;

namespace AfterSalesCoach.Scenarios.Engine;

/// <summary>Points won or lost, and what for.</summary>
public sealed record PointChange(Dimension Dimension, int Value, LocalizedText Reason);
