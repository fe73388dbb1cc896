using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Schema;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using AfterSalesCoach.Dialogue;
using AfterSalesCoach.Linting;
using AfterSalesCoach.Linting.Configuration;
using AfterSalesCoach.Text;

namespace AfterSalesCoach.Scoring.Summary;

/// <summary><c>summary.json</c>: names in snake case, two languages as <c>{"zh":…,"en":…}</c>.</summary>
public static class SummaryJson
{
    /// <summary>A larger file is none of ours.</summary>
    private const long MostBytes = 256L << 20;

    /// <summary>Chinese stays readable; the file is never part of a web page.</summary>
    private static readonly JsonSerializerOptions _options = new()
    {
        TypeInfoResolver = ScoreJsonTypes.Default,
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        WriteIndented = true,
        NewLine = "\n",
        Converters = { new LocalizedTextConverter(), Names<Severity>(), Names<Speaker>(), Names<ChangeCause>() },
    };

    private static readonly JsonSerializerOptions _line = new(_options) { WriteIndented = false };

    /// <summary>What a file leaves out or calls null must not turn up later as a fault of ours.</summary>
    private static readonly JsonSerializerOptions _strict = new(_options) { RespectNullableAnnotations = true, RespectRequiredConstructorParameters = true };

    public static byte[] Write(ScoreSummary summary) => Write(summary, _options);

    /// <summary>One line, with its line feed.</summary>
    public static byte[] Line<T>(T value) => Write(value, _line);

    /// <summary>What <see cref="Line"/> wrote.</summary>
    public static T ReadLine<T>(string line) => JsonSerializer.Deserialize(line, Shape<T>(_line))!;

    /// <exception cref="ConfigurationException">The file is no summary of a version we know.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static ScoreSummary Read(string path)
    {
        try
        {
            var bytes = BoundedFile.ReadBytes(path, MostBytes) ?? throw NotASummary(path, 0);
            if (JsonNode.Parse(bytes) is JsonObject node && (string?)node["schema"] is ScoreSummary.CurrentSchema or ScoreSummary.OldSchema
                && node.Deserialize(Shape<ScoreSummary>(_strict)) is { } summary && IsSound(summary))
            {
                return summary;
            }
        }
        catch (JsonException e)
        {
            throw NotASummary(path, e.LineNumber + 1 ?? 0);
        }
        catch (Exception e) when (e is InvalidOperationException or FormatException or ArgumentException)
        {
            throw NotASummary(path, 0);
        }

        throw NotASummary(path, 0);
    }

    /// <summary>The JSON schema of the file.</summary>
    public static string Schema()
    {
        var schema = _options.GetJsonSchemaAsNode(typeof(ScoreSummary)).AsObject();
        schema.Insert(0, "$schema", "https://json-schema.org/draft/2020-12/schema");
        schema.Insert(1, "title", ScoreSummary.CurrentSchema);
        return schema.ToJsonString(_options) + "\n";
    }

    private static byte[] Write<T>(T value, JsonSerializerOptions options) => [.. JsonSerializer.SerializeToUtf8Bytes(value, Shape<T>(options)), (byte)'\n'];

    private static JsonTypeInfo<T> Shape<T>(JsonSerializerOptions options) => (JsonTypeInfo<T>)options.GetTypeInfo(typeof(T));

    private static JsonStringEnumConverter<T> Names<T>()
        where T : struct, Enum => new(JsonNamingPolicy.SnakeCaseLower, allowIntegerValues: false);

    /// <summary>Whether the figures that a later run is compared with can be reckoned with.</summary>
    private static bool IsSound(ScoreSummary summary) =>
        IsSound(summary.Totals.Score)
        && summary.Rules.All(r => r is not null && Math.Abs(r.ScoreLost) <= 100 && IsSound(r.Conversations))
        && summary.Agents.All(a => a is not null && IsSound(a.Score));

    private static bool IsSound(MeanScore score) => score is { Value: >= 0 and <= 100, Low: >= 0 and <= 100, High: >= 0 and <= 100 };

    private static bool IsSound(Share share) => share is { Value: >= 0 and <= 1, Low: >= 0 and <= 1, High: >= 0 and <= 1 };

    private static ConfigurationException NotASummary(string path, long line) => new(
    [
        new ConfigurationProblem(path, line, line > 0 ? 1 : 0, "ASF2201", new LocalizedText(
            $"这不是 {ScoreSummary.CurrentSchema} 格式的汇总。请用 coach score 输出文件夹里的 summary.json；旧版本的请重新评分。",
            $"This is no {ScoreSummary.CurrentSchema} summary; give the summary.json of a coach score folder, or score again.")),
    ]);

    private sealed class LocalizedTextConverter : JsonConverter<LocalizedText>
    {
        public override LocalizedText Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
        {
            using var document = JsonDocument.ParseValue(ref reader);
            var root = document.RootElement;
            return root.ValueKind == JsonValueKind.Object && root.TryGetProperty("zh", out var zh) && root.TryGetProperty("en", out var en)
                ? new LocalizedText(zh.GetString() ?? "", en.GetString() ?? "")
                : throw new JsonException();
        }

        public override void Write(Utf8JsonWriter writer, LocalizedText value, JsonSerializerOptions options)
        {
            writer.WriteStartObject();
            writer.WriteString("zh", value.Chinese);
            writer.WriteString("en", value.English);
            writer.WriteEndObject();
        }
    }
}
