using AfterSalesCoach.ChatLogs.Encodings;
using AfterSalesCoach.ChatLogs.Tables;
using AfterSalesCoach.ChatLogs.Transcripts;

namespace AfterSalesCoach.ChatLogs.Files;

/// <summary>Decides the format of a log by its name and, where that says nothing, by its first lines.</summary>
internal static class FormatSniffer
{
    private const int Lines = 200;

    /// <summary>Auto when the name does not tell.</summary>
    public static InputFormat ByName(string path) => Path.GetExtension(path).ToLowerInvariant() switch
    {
        ".jsonl" or ".ndjson" or ".json" => InputFormat.Jsonl,
        ".csv" or ".tsv" => InputFormat.Csv,
        ".xlsx" or ".xlsm" or ".xls" => InputFormat.Xlsx,
        _ => InputFormat.Auto,
    };

    /// <summary>Whether a file met in a folder is to be read; a file named by the user always is.</summary>
    /// <remarks>.json alone is left out: folders are full of settings in it.</remarks>
    public static bool IsLogName(string path, InputFormat wanted)
    {
        var extension = Path.GetExtension(path).ToLowerInvariant();
        return wanted switch
        {
            InputFormat.Jsonl => extension is ".jsonl" or ".ndjson" or ".json",
            InputFormat.Csv => extension is ".csv" or ".tsv" or ".txt",
            InputFormat.Xlsx => extension is ".xlsx" or ".xlsm" or ".xls",
            InputFormat.Transcript or InputFormat.Replies => extension is ".txt" or ".log",
            _ => extension is ".jsonl" or ".ndjson" or ".csv" or ".tsv" or ".xlsx" or ".xlsm" or ".xls" or ".txt" or ".log",
        };
    }

    /// <summary>Notes and settings, which lie beside logs and are never missed among them.</summary>
    public static bool IsNoLogName(string path) => Path.GetExtension(path).ToLowerInvariant() is ".md" or ".yml" or ".yaml";

    /// <param name="prefix">First bytes of a text file, without byte order mark.</param>
    /// <param name="sure">False when nothing but the absence of anything else speaks for the answer.</param>
    public static InputFormat ByContent(ReadOnlySpan<byte> prefix, LogEncoding encoding, ColumnMap map, out bool sure)
    {
        var text = LogEncodings.Lenient(encoding).GetString(prefix);
        var lines = text.Split(['\n'], Lines + 1).Take(Lines).Select(l => l.TrimEnd('\r')).ToList();
        var first = lines.Find(l => !string.IsNullOrWhiteSpace(l))?.TrimStart() ?? "";
        sure = true;
        if (first.StartsWith('{') || first.StartsWith("[{", StringComparison.Ordinal) || first.TrimEnd() == "[")
        {
            return InputFormat.Jsonl;
        }

        if (Delimiters.FindsHeader([.. lines.Take(TableReader.HeaderRows)], map))
        {
            return InputFormat.Csv;
        }

        sure = IsTranscript(lines);
        return sure ? InputFormat.Transcript : InputFormat.Replies;
    }

    /// <summary>A time and a name prove a chat; a name alone may begin a canned reply (售后：…), so there must be enough of them.</summary>
    private static bool IsTranscript(List<string> lines)
    {
        var untimed = 0;
        foreach (var line in lines.Where(l => l.Length < 20_000))
        {
            if (TranscriptHeader.TryParse(line, timedOnly: false, out _) is not { } header)
            {
                continue;
            }

            if (header.Time is not null)
            {
                return true;
            }

            untimed++;
        }

        return untimed * 4 >= lines.Count(l => !string.IsNullOrWhiteSpace(l)) && untimed > 0;
    }
}
