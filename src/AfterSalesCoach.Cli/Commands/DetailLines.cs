using AfterSalesCoach.Scoring.Summary;

namespace AfterSalesCoach.Cli.Commands;

/// <summary>Conversations to embed, kept on disk until the report is written; masked as everything that leaves the scorer.</summary>
internal static class DetailLines
{
    public static byte[] Line(ConversationDetail detail) => SummaryJson.Line(detail);

    public static IEnumerable<ConversationDetail> Read(string path)
    {
        using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
        {
            yield return SummaryJson.ReadLine<ConversationDetail>(line);
        }
    }
}
