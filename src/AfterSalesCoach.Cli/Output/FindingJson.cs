using System.Text.Encodings.Web;
using System.Text.Json;

namespace AfterSalesCoach.Cli.Output;

/// <summary>The JSON object of a finding, the same in JSONL and JSON.</summary>
internal static class FindingJson
{
    /// <summary>Chinese stays readable; the output is a file or a pipe, never part of a web page.</summary>
    public static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static void Write(Utf8JsonWriter json, Finding finding, Linting.UserLanguage language)
    {
        var diagnostic = finding.Diagnostic;
        json.WriteStartObject();
        json.WriteString("conversation_id", finding.Conversation.Id);
        json.WriteNumber("message_index", diagnostic.MessageIndex);
        json.WriteString("rule_id", diagnostic.RuleId);
        json.WriteString("severity", Names.Of(diagnostic.Severity));
        json.WriteNumber("start", diagnostic.Span.Start);
        json.WriteNumber("end", diagnostic.Span.End);
        json.WriteString("text", finding.MarkedText);
        json.WriteString("message", finding.Describe(language));
        json.WriteNumber("confidence", Math.Round(diagnostic.Confidence, 3));
        json.WriteString("origin", Names.Of(diagnostic.Origin));
        json.WriteStartArray("rewrites");
        foreach (var rewrite in finding.Rewrites)
        {
            json.WriteStringValue(rewrite.Text);
        }

        json.WriteEndArray();
        if (!finding.Rewrites.IsEmpty)
        {
            // Beside the texts and in their order, so that readers of the plain list go on working.
            json.WriteStartArray("rewrite_applicability");
            foreach (var rewrite in finding.Rewrites)
            {
                json.WriteStringValue(Names.Of(rewrite.Applicability));
            }

            json.WriteEndArray();
        }

        if (finding.Explanation is { } explanation)
        {
            json.WriteString("explanation", explanation.In(language));
        }

        json.WriteEndObject();
    }
}
