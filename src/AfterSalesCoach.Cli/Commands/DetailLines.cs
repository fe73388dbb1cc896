using System.Text.Json;
using AfterSalesCoach.Scoring.Summary;

namespace AfterSalesCoach.Cli.Commands;

/// <summary>Conversations to embed, kept on disk until the report is written; masked as everything that leaves the scorer.</summary>
internal static class DetailLines
{
    private static readonly JsonSerializerOptions _json = new(SummaryJson.Options) { WriteIndented = false };

    public static byte[] Line(ConversationDetail detail) => [.. JsonSerializer.SerializeToUtf8Bytes(detail, _json), (byte)'\n'];

    public static IEnumerable<ConversationDetail> Read(string path)
    {
        using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
        {
            yield return JsonSerializer.Deserialize<ConversationDetail>(line, _json)!;
        }
    }
}
