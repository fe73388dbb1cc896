using System.Text.Json;
using AfterSalesCoach.ChatLogs.Vocabulary;
using AfterSalesCoach.Dialogue;

namespace AfterSalesCoach.ChatLogs.Readers;

/// <summary>Fields of one JSON object, with the path to name in an error.</summary>
/// <exception cref="FieldException">A field the conversation cannot be read without is missing or wrong.</exception>
internal sealed class JsonFields(JsonElement element, string prefix, SourcePosition at)
{
    public FieldException Wrong(string name, string wanted, string wantedEnglish) =>
        new(Problems.FieldWrong(at, prefix + name, wanted, wantedEnglish));

    public string Required(string name) => Optional(name) ?? throw new FieldException(Problems.FieldMissing(at, prefix + name));

    /// <summary>Null stands for a message without words, such as a picture; a missing field is an error.</summary>
    public string RequiredOrNull(string name) =>
        element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Null ? "" : Required(name);

    /// <summary>Databases export ids as numbers too.</summary>
    public string RequiredId(string name)
    {
        if (element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Number)
        {
            return value.GetRawText();
        }

        var id = Required(name);
        return string.IsNullOrWhiteSpace(id) ? throw Wrong(name, "非空文本", "text that is not empty") : id;
    }

    public string? Optional(string name)
    {
        if (!element.TryGetProperty(name, out var value) || value.ValueKind == JsonValueKind.Null)
        {
            return null;
        }

        return value.ValueKind == JsonValueKind.String ? Text(value, name) : throw Wrong(name, "文本", "text");
    }

    public DateTimeOffset? Time(string name, ReadContext context)
    {
        if (!element.TryGetProperty(name, out var value) || value.ValueKind == JsonValueKind.Null)
        {
            return null;
        }

        var text = value.ValueKind == JsonValueKind.String ? Text(value, name) : value.GetRawText();
        if (LogTime.TryParse(text, out var time) && time.Year > 0)
        {
            return new LogClock(context.Options.Offset).Read(time);
        }

        context.Report(Problems.BadTime(at, text));
        return null;
    }

    public ProductCategory Category(string name, ReadContext context) => FieldReading.Category(Optional(name), at, context);

    public ServiceHours? ServiceHours(string name, ReadContext context) => FieldReading.ServiceHours(Optional(name), at, context);

    public IReadOnlyList<Suppression> Suppressions(string name, ReadContext context)
    {
        if (!element.TryGetProperty(name, out var value) || value.ValueKind == JsonValueKind.Null)
        {
            return [];
        }

        var suppressions = new List<Suppression>();
        if (value.ValueKind == JsonValueKind.Array)
        {
            foreach (var item in value.EnumerateArray())
            {
                Add(item);
            }
        }
        else
        {
            Add(value);
        }

        return suppressions;

        void Add(JsonElement item)
        {
            JsonElement rule = item, reason = default;
            var understood = item.ValueKind == JsonValueKind.String
                || (item.ValueKind == JsonValueKind.Object && item.TryGetProperty("rule", out rule) && rule.ValueKind == JsonValueKind.String);
            if (!understood || Text(rule, name).Trim() is not { Length: > 0 } id)
            {
                context.Report(Problems.BadSuppression(at, prefix + name));
                return;
            }

            var why = item.ValueKind == JsonValueKind.Object && item.TryGetProperty("reason", out reason) && reason.ValueKind == JsonValueKind.String
                ? Text(reason, name)
                : null;
            suppressions.Add(new Suppression(id, why, at));
        }
    }

    private string Text(JsonElement value, string name)
    {
        try
        {
            return value.GetString()!;
        }
        catch (InvalidOperationException)
        {
            // A \uD800 without its other half is legal JSON and no text.
            throw Wrong(name, "完整的文本（有残缺的 \\u 转义）", "whole text (a \\u escape lacks its other half)");
        }
    }
}
