using System.Text.Json;
using AfterSalesCoach.Linting;

namespace AfterSalesCoach.Cli.Output;

/// <summary>SARIF 2.1.0 (OASIS), for code-scanning services and editors.</summary>
/// <remarks>
/// A chat log is no source file with columns: the region is the line of the message, its snippet the marked words, and the logical
/// location names conversation and message. Offsets into the message are in the result's properties.
/// </remarks>
internal sealed class SarifWriter : IFindingWriter
{
    private readonly Utf8JsonWriter _json;
    private readonly Stream _output;
    private readonly UserLanguage _language;
    private readonly IReadOnlyList<RuleDescriptor> _rules;

    public SarifWriter(Stream output, UserLanguage language, IReadOnlyList<RuleDescriptor> rules)
    {
        (_output, _language, _rules) = (output, language, rules);
        _json = new Utf8JsonWriter(output, FindingJson.Options with { Indented = true });
        _json.WriteStartObject();
        _json.WriteString("$schema", "https://json.schemastore.org/sarif-2.1.0.json");
        _json.WriteString("version", "2.1.0");
        _json.WriteStartArray("runs");
        _json.WriteStartObject();
        WriteTool();
        _json.WriteString("columnKind", "utf16CodeUnits");
        _json.WriteStartArray("results");
    }

    public void Write(Finding finding)
    {
        var diagnostic = finding.Diagnostic;
        _json.WriteStartObject();
        _json.WriteString("ruleId", diagnostic.RuleId);
        var index = _rules.ToList().FindIndex(r => r.Id == diagnostic.RuleId);
        if (index >= 0)
        {
            _json.WriteNumber("ruleIndex", index);
        }

        _json.WriteString("level", Level(diagnostic.Severity));
        WriteText("message", finding.Describe(_language));
        _json.WriteStartArray("locations");
        _json.WriteStartObject();
        WritePhysicalLocation(finding);
        _json.WriteStartArray("logicalLocations");
        _json.WriteStartObject();
        _json.WriteString("fullyQualifiedName", $"{finding.Conversation.Id}/{diagnostic.MessageIndex}");
        _json.WriteString("kind", "message");
        _json.WriteEndObject();
        _json.WriteEndArray();
        _json.WriteEndObject();
        _json.WriteEndArray();
        _json.WriteStartObject("properties");
        _json.WriteString("conversation_id", finding.Conversation.Id);
        _json.WriteNumber("message_index", diagnostic.MessageIndex);
        _json.WriteNumber("start", diagnostic.Span.Start);
        _json.WriteNumber("end", diagnostic.Span.End);
        _json.WriteNumber("confidence", Math.Round(diagnostic.Confidence, 3));
        _json.WriteString("origin", Names.Of(diagnostic.Origin));
        _json.WriteStartArray("rewrites");
        foreach (var rewrite in finding.Rewrites)
        {
            _json.WriteStringValue(rewrite.Text);
        }

        _json.WriteEndArray();
        _json.WriteEndObject();
        _json.WriteEndObject();
    }

    public void Complete(LintSummary summary)
    {
        _json.WriteEndArray();
        _json.WriteEndObject();
        _json.WriteEndArray();
        _json.WriteEndObject();
        _json.Dispose();
        _output.Write("\n"u8);
        _output.Flush();
    }

    public void Dispose() => _json.Dispose();

    private void WriteTool()
    {
        _json.WriteStartObject("tool");
        _json.WriteStartObject("driver");
        _json.WriteString("name", "AfterSalesCoach");
        _json.WriteString("semanticVersion", typeof(SarifWriter).Assembly.GetName().Version!.ToString(3));
        _json.WriteStartArray("rules");
        foreach (var rule in _rules)
        {
            _json.WriteStartObject();
            _json.WriteString("id", rule.Id);
            _json.WriteString("name", rule.Name);
            WriteText("shortDescription", rule.Title.In(_language));
            WriteText("fullDescription", rule.Why.In(_language));
            WriteText("help", rule.Instead.In(_language));
            _json.WriteStartObject("defaultConfiguration");
            _json.WriteString("level", Level(rule.Severity));
            _json.WriteEndObject();
            _json.WriteEndObject();
        }

        _json.WriteEndArray();
        _json.WriteEndObject();
        _json.WriteEndObject();
    }

    private void WritePhysicalLocation(Finding finding)
    {
        if (finding.Source is not { } source)
        {
            return;
        }

        _json.WriteStartObject("physicalLocation");
        _json.WriteStartObject("artifactLocation");
        _json.WriteString("uri", string.Join('/', source.File.Replace('\\', '/').Split('/').Select(Uri.EscapeDataString)));
        _json.WriteEndObject();
        _json.WriteStartObject("region");
        _json.WriteNumber("startLine", Math.Max(1, source.Line));
        _json.WriteStartObject("snippet");
        _json.WriteString("text", finding.MarkedText);
        _json.WriteEndObject();
        _json.WriteEndObject();
        _json.WriteEndObject();
    }

    private void WriteText(string property, string text)
    {
        _json.WriteStartObject(property);
        _json.WriteString("text", text);
        _json.WriteEndObject();
    }

    private static string Level(Severity severity) => severity switch
    {
        Severity.Error => "error",
        Severity.Warning => "warning",
        Severity.Info => "note",
        _ => "none",
    };
}
