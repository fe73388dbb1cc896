using Xunit;

namespace AfterSalesCoach.Scoring.Tests;

/// <summary>Tests that measure the memory of the whole process, to which others that run beside them would add.</summary>
[CollectionDefinition(nameof(MeasuresMemory), DisableParallelization = true)]
public sealed class MeasuresMemory;
