using System.Collections.Immutable;
using AfterSalesCoach.Linting;
using AfterSalesCoach.Scenarios.Model;

namespace AfterSalesCoach.Scenarios.Engine;

/// <summary>What an operation leads to by the platform's rules.</summary>
/// <param name="Liability">Set when not null.</param>
/// <param name="Cost">In yuan.</param>
/// <param name="Notes">Sentences for the debrief.</param>
public sealed record OperationConsequence(ImmutableArray<PointChange> Changes, Liability? Liability, decimal Cost, ImmutableArray<LocalizedText> Notes);
