using System.Collections.Immutable;
using AfterSalesCoach.Linting;
using AfterSalesCoach.Scenarios.Model;

namespace AfterSalesCoach.Scenarios.Reading;

/// <summary>Customers and phrases that a scenario takes in from other files and defines itself.</summary>
internal sealed class SharedParts
{
    public Dictionary<string, Customer> Customers { get; } = new(StringComparer.Ordinal);

    public Dictionary<string, ImmutableArray<LocalizedText>> Phrases { get; } = new(StringComparer.Ordinal);
}
