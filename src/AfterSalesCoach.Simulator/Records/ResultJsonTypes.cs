using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace AfterSalesCoach.Simulator.Records;

/// <summary>How lists in a column are read and written, worked out when the program is compiled: the published program cannot look its own types up.</summary>
[JsonSerializable(typeof(ImmutableSortedDictionary<string, int>), TypeInfoPropertyName = "Counts")]
[JsonSerializable(typeof(ImmutableArray<string>), TypeInfoPropertyName = "Names")]
internal sealed partial class ResultJsonTypes : JsonSerializerContext;
