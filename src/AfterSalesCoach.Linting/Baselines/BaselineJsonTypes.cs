using System.Text.Json.Serialization;

namespace AfterSalesCoach.Linting.Baselines;

/// <summary>How a baseline is read and written, worked out when the program is compiled: the published program cannot look its own types up.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower, WriteIndented = true)]
[JsonSerializable(typeof(BaselineFile))]
internal sealed partial class BaselineJsonTypes : JsonSerializerContext;
