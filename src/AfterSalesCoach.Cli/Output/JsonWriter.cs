using System.Text.Json;
using AfterSalesCoach.Linting;

namespace AfterSalesCoach.Cli.Output;

/// <summary>One JSON document: the findings and a summary.</summary>
internal sealed class JsonWriter : IFindingWriter
{
    private readonly Utf8JsonWriter _json;
    private readonly Stream _output;
    private readonly UserLanguage _language;

    public JsonWriter(Stream output, UserLanguage language)
    {
        (_output, _language) = (output, language);
        _json = new Utf8JsonWriter(output, FindingJson.Options with { Indented = true });
        _json.WriteStartObject();
        _json.WriteNumber("version", 1);
        _json.WriteStartArray("findings");
    }

    public void Write(Finding finding) => FindingJson.Write(_json, finding, _language);

    public void Complete(LintSummary summary)
    {
        _json.WriteEndArray();
        _json.WriteStartObject("summary");
        _json.WriteNumber("conversations", summary.Conversations);
        _json.WriteNumber("replies", summary.Replies);
        _json.WriteNumber("findings", summary.Total);
        _json.WriteNumber("suppressed", summary.Suppressed);
        _json.WriteNumber("in_baseline", summary.InBaseline);
        _json.WriteStartObject("by_rule");
        foreach (var counted in summary.ByRule)
        {
            _json.WriteNumber(counted.Rule.Id, counted.Findings);
        }

        _json.WriteEndObject();
        _json.WriteEndObject();
        _json.WriteEndObject();
        _json.Dispose();
        _output.Write("\n"u8);
        _output.Flush();
    }

    public void Dispose() => _json.Dispose();
}
