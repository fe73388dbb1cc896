using AfterSalesCoach.Learning.Features;

namespace AfterSalesCoach.Learning.Training;

/// <summary>A reply to learn from.</summary>
/// <param name="Labels">For each rule of the model, whether the reply breaks it.</param>
public sealed record Example(string Id, FeatureVector Features, bool[] Labels);
