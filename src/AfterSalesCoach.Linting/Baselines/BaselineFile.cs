using System.Text.Json.Serialization;

namespace AfterSalesCoach.Linting.Baselines;

/// <summary>The content of a baseline file.</summary>
internal sealed record BaselineFile(
    [property: JsonPropertyOrder(0)] int Version,
    [property: JsonPropertyOrder(1)] IReadOnlyList<BaselineEntry> Findings);
