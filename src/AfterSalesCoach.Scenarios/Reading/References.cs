using AfterSalesCoach.Scenarios.Model;

namespace AfterSalesCoach.Scenarios.Reading;

/// <summary>Names that a scenario uses, collected while it is read and looked up at its end.</summary>
internal sealed class References
{
    /// <summary>Nodes or endings that something leads to.</summary>
    public List<(string Name, PackPosition Position)> Targets { get; } = [];

    public List<(string Name, PackPosition Position)> NodeUses { get; } = [];

    public List<(string Name, PackPosition Position)> FlagUses { get; } = [];

    public HashSet<string> FlagsSet { get; } = new(StringComparer.Ordinal);
}
