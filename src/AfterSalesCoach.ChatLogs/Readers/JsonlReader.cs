using System.Collections.Immutable;
using System.Text.Json;
using AfterSalesCoach.ChatLogs.Encodings;
using AfterSalesCoach.ChatLogs.Vocabulary;
using AfterSalesCoach.Dialogue;

namespace AfterSalesCoach.ChatLogs.Readers;

/// <summary>One conversation a line. A wrong line is reported and left out; the lines after it are read.</summary>
internal static class JsonlReader
{
    public static IEnumerable<Conversation> Read(LineReader lines, ReadContext context)
    {
        var options = new JsonDocumentOptions { MaxDepth = context.Limits.JsonDepth };
        var first = true;
        while (lines.Read())
        {
            var bytes = lines.Utf8;
            var trimmed = bytes.Span.Trim(" \t"u8);
            if (trimmed.IsEmpty)
            {
                continue;
            }

            var at = context.At(lines.Number);
            if (first && (trimmed[0] == '[' || trimmed.SequenceEqual("{"u8)))
            {
                context.Report(Problems.IndentedJson(at));
                yield break;
            }

            first = false;
            if (ReadLine(bytes, options, at, context) is { } conversation)
            {
                yield return conversation;
            }
        }
    }

    private static Conversation? ReadLine(ReadOnlyMemory<byte> line, JsonDocumentOptions options, SourcePosition at, ReadContext context)
    {
        try
        {
            using var document = JsonDocument.Parse(line, options);
            return ReadConversation(document.RootElement, at, context);
        }
        catch (JsonException exception)
        {
            context.Report(NestsTooDeep(line.Span, context.Limits.JsonDepth)
                ? Problems.JsonTooDeep(at, context.Limits.JsonDepth)
                : Problems.BadJson(at, (exception.BytePositionInLine ?? 0) + 1));
        }
        catch (FieldException exception)
        {
            context.Report(exception.Problem);
        }
        catch (InvalidOperationException)
        {
            // A name of a field may be half a character too, and cannot be compared with any.
            context.Report(Problems.BadFieldName(at));
        }

        return null;
    }

    /// <summary>Whether it is the depth that the parser stumbled over.</summary>
    private static bool NestsTooDeep(ReadOnlySpan<byte> line, int limit)
    {
        var reader = new Utf8JsonReader(line, new JsonReaderOptions { MaxDepth = limit + 1 });
        try
        {
            while (reader.Read())
            {
                if (reader.CurrentDepth >= limit && reader.TokenType is JsonTokenType.StartArray or JsonTokenType.StartObject)
                {
                    return true;
                }
            }
        }
        catch (JsonException)
        {
            // Something else is wrong before that.
        }

        return false;
    }

    private static Conversation? ReadConversation(JsonElement root, SourcePosition at, ReadContext context)
    {
        if (root.ValueKind != JsonValueKind.Object)
        {
            throw new FieldException(Problems.NotAConversation(at));
        }

        var fields = new JsonFields(root, "", at);
        if (!root.TryGetProperty("messages", out var messages))
        {
            ReportForeign(root, at, context);
            return null;
        }

        if (messages.ValueKind != JsonValueKind.Array)
        {
            throw fields.Wrong("messages", "数组", "an array");
        }

        var id = fields.RequiredId("conversation_id");
        var hasGaps = false;
        var drafts = ImmutableArray.CreateBuilder<Message>(messages.GetArrayLength());
        foreach (var message in messages.EnumerateArray())
        {
            if (drafts.Count == context.Limits.MessagesPerConversation)
            {
                context.Report(Problems.ConversationTooLong(at, drafts.Count));
                hasGaps = true;
                break;
            }

            drafts.Add(ReadMessage(message, $"messages[{drafts.Count}]", at, context));
        }

        if (drafts.Count == 0)
        {
            context.Report(Problems.NoMessages(at));
            return null;
        }

        return new Conversation(id, drafts.DrainToImmutable())
        {
            Category = fields.Category("category", context),
            Shop = fields.Optional("shop"),
            ServiceHours = fields.ServiceHours("service_hours", context),
            HasGaps = hasGaps,
            Source = at,
        };
    }

    private static Message ReadMessage(JsonElement element, string path, SourcePosition at, ReadContext context)
    {
        if (element.ValueKind != JsonValueKind.Object)
        {
            throw new FieldException(Problems.FieldWrong(at, path, "对象", "an object"));
        }

        var fields = new JsonFields(element, path + ".", at);
        if (!RoleNames.TryExact(fields.Required("role"), out var speaker))
        {
            throw fields.Wrong("role", " customer、agent、auto、system 之一", "one of customer, agent, auto, system");
        }

        return new Message(speaker, FieldReading.MessageText(fields.RequiredOrNull("text"), at, context))
        {
            Agent = fields.Optional("agent"),
            Time = fields.Time("time", context),
            Source = at,
            Suppressions = fields.Suppressions("suppress", context),
        };
    }

    private static void ReportForeign(JsonElement root, SourcePosition at, ReadContext context)
    {
        if (root.TryGetProperty("rule_id", out _))
        {
            context.ReportOnce(Problems.FindingLine(at));
        }
        else if (root.TryGetProperty("reply", out _))
        {
            context.ReportOnce(Problems.CorpusLine(at));
        }
        else
        {
            context.Report(root.TryGetProperty("conversation_id", out _)
                ? Problems.FieldMissing(at, "messages")
                : Problems.NotAConversation(at));
        }
    }
}
