using System.Collections.Immutable;
using AfterSalesCoach.Linting;

namespace AfterSalesCoach.Simulator.Home;

/// <summary>Folders of a pack as people call them.</summary>
internal static class TopicNames
{
    private static readonly LocalizedText _rest = new("其他", "Other");

    private static readonly ImmutableDictionary<string, LocalizedText> _known = new Dictionary<string, LocalizedText>
    {
        ["fruit"] = new("生鲜水果", "Fresh fruit"),
        ["parcels"] = new("物流包裹", "Parcels"),
        ["appliances"] = new("家电", "Appliances"),
        ["safety"] = new("人身安全", "Personal safety"),
        ["claims"] = new("售后纠纷", "Disputed claims"),
    }.ToImmutableDictionary();

    /// <summary>The topic of a scenario; a folder we do not know is called as its author called it.</summary>
    public static string Of(string scenarioId, UserLanguage language)
    {
        var slash = scenarioId.IndexOf('/', StringComparison.Ordinal);
        var folder = slash < 0 ? "" : scenarioId[..slash];
        return _known.TryGetValue(folder, out var name) ? name.In(language) : folder.Length > 0 ? folder : _rest.In(language);
    }
}
