using System.Text.Json.Serialization;
using AfterSalesCoach.Scoring.Findings;

namespace AfterSalesCoach.Scoring.Summary;

/// <summary>How what a run writes is read and written, worked out when the program is compiled: the published program cannot look its own types up.</summary>
[JsonSerializable(typeof(ScoreSummary))]
[JsonSerializable(typeof(FindingRow))]
[JsonSerializable(typeof(ConversationDetail))]
internal sealed partial class ScoreJsonTypes : JsonSerializerContext;
