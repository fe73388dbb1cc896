using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using AfterSalesCoach.Dialogue;

namespace AfterSalesCoach.Scoring.Reviews;

/// <summary>A conversation as one line of the JSONL that <c>coach lint</c> reads, with its texts masked.</summary>
public static class ConversationJson
{
    private static readonly JsonWriterOptions _options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>One line, with its line feed.</summary>
    /// <param name="id">Stands for the conversation's own.</param>
    /// <param name="more">Further fields of the object.</param>
    public static byte[] Line(Conversation conversation, string id, Func<string, string> mask, Action<Utf8JsonWriter>? more = null)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, _options))
        {
            json.WriteStartObject();
            json.WriteString("conversation_id", id);
            more?.Invoke(json);
            if (conversation.Category != ProductCategory.Other)
            {
                json.WriteString("category", conversation.Category.ToString().ToLowerInvariant());
            }

            if (conversation.Shop is { } shop)
            {
                json.WriteString("shop", mask(shop));
            }

            if (conversation.ServiceHours is { } hours)
            {
                json.WriteString("service_hours", hours.ToString());
            }

            json.WriteStartArray("messages");
            foreach (var message in conversation.Messages)
            {
                Write(json, message, mask);
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        stream.WriteByte((byte)'\n');
        return stream.ToArray();
    }

    private static void Write(Utf8JsonWriter json, Message message, Func<string, string> mask)
    {
        json.WriteStartObject();
        json.WriteString("role", message.Speaker.ToString().ToLowerInvariant());
        if (message.Agent is { } agent)
        {
            json.WriteString("agent", mask(agent));
        }

        if (message.Time is { } time)
        {
            // A time without a date is read back as one of any day.
            json.WriteString("time", (message.HasDate ? time : time.AddYears(2000 - Message.NoDate.Year)).ToString("yyyy-MM-ddTHH:mm:sszzz", CultureInfo.InvariantCulture));
        }

        json.WriteString("text", mask(message.Text));
        json.WriteEndObject();
    }
}
