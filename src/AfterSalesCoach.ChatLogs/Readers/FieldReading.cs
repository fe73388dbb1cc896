using AfterSalesCoach.ChatLogs.Vocabulary;
using AfterSalesCoach.Dialogue;

namespace AfterSalesCoach.ChatLogs.Readers;

/// <summary>Values that every format has, and what happens when they make no sense.</summary>
internal static class FieldReading
{
    /// <summary>The text, or nothing when it is over the limit: the message keeps its place, so indices and reply times stay true.</summary>
    public static string MessageText(string text, SourcePosition at, ReadContext context)
    {
        if (text.Length <= context.Limits.MessageLength)
        {
            return text;
        }

        context.Report(Problems.MessageTooLong(at, context.Limits.MessageLength));
        return "";
    }

    public static ProductCategory Category(string? text, SourcePosition at, ReadContext context)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return ProductCategory.Other;
        }

        if (!CategoryNames.TryParse(text, out var category))
        {
            context.ReportOnce(Problems.BadCategory(at, text), text);
        }

        return category;
    }

    /// <summary>Null when absent or not understood: then the configuration's hours apply.</summary>
    public static ServiceHours? ServiceHours(string? text, SourcePosition at, ReadContext context)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return null;
        }

        if (Dialogue.ServiceHours.TryParse(text, out var hours))
        {
            return hours;
        }

        context.ReportOnce(Problems.BadServiceHours(at, text), text);
        return null;
    }
}
