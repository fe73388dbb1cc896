using System.Collections.Immutable;
using AfterSalesCoach.Linting.Rules.Wording;

namespace AfterSalesCoach.Linting;

/// <summary>Every rule that ships, sorted by id.</summary>
public static class RuleCatalog
{
    public static ImmutableArray<Rule> All { get; } =
    [
        // Wording
        new PriceShaming(),

        // Evidence

        // Handling

        // Timeliness

        // Safety

        // Resolution
    ];

    /// <summary>The rule with that id (case does not matter), or null.</summary>
    public static Rule? Find(string id) => All.FirstOrDefault(r => string.Equals(r.Descriptor.Id, id, StringComparison.OrdinalIgnoreCase));
}
