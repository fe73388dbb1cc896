using AfterSalesCoach.ChatLogs.Encodings;
using AfterSalesCoach.ChatLogs.Files;
using AfterSalesCoach.ChatLogs.Readers;
using AfterSalesCoach.ChatLogs.Tables;
using AfterSalesCoach.ChatLogs.Transcripts;
using AfterSalesCoach.Dialogue;

namespace AfterSalesCoach.ChatLogs;

/// <summary>Reads chat logs of any supported format. What is wrong in them goes to <paramref name="report"/>; reading goes on.</summary>
/// <remarks>
/// Conversations come one by one, so memory does not grow with a JSONL, transcript or replies file; of a table, what does not fit waits in a temporary file until its last row.
/// Nothing in a log makes this throw.
/// </remarks>
/// <param name="report">Called on the enumerating thread, in the order in which problems are met.</param>
public sealed class ChatLogReader(ReadOptions options, Action<LogProblem> report)
{
    /// <summary>A folder below the input that holds a file of this name was written by a run and is no input of the next.</summary>
    public const string OutputMarker = ".coach-score";

    private const int PrefixBytes = 1 << 16;

    /// <summary>Of a folder, by name; the others are counted.</summary>
    private const int ShownSkipped = 5;

    private long _finishedBytes;
    private FileStream? _current;

    /// <summary>Bytes of files read so far, for a progress display; to be asked on the enumerating thread.</summary>
    public long BytesRead => _finishedBytes + (_current?.Position ?? 0);

    /// <summary>Reads a file, or a folder with all below it in ordinal order.</summary>
    public IEnumerable<Conversation> Read(string path) => Directory.Exists(path) ? ReadFolder(path) : ReadFile(path, inFolder: false);

    /// <summary>Reads a stream, which need not be able to seek and is left open.</summary>
    /// <param name="name">Stands for the file in positions; <c>-</c> for standard input.</param>
    public IEnumerable<Conversation> Read(Stream stream, string name) => ReadStream(stream, name, inFolder: false);

    private IEnumerable<Conversation> ReadFolder(string root)
    {
        var any = false;
        var (skipped, shown) = (0, new List<string>());
        foreach (var path in new LogFolder(root, options, report).Files())
        {
            if (!FormatSniffer.IsLogName(path, options.Format))
            {
                if (!FormatSniffer.IsNoLogName(path))
                {
                    skipped++;
                    shown.AddRange(skipped <= ShownSkipped ? [Path.GetRelativePath(root, path)] : []);
                }

                continue;
            }

            any = true;
            foreach (var conversation in ReadFile(path, inFolder: true))
            {
                yield return conversation;
            }
        }

        if (skipped > 0)
        {
            report(Problems.FilesSkipped(new(root, 0), skipped, shown));
        }

        if (!any)
        {
            report(Problems.FolderWithoutLogs(new(root, 0)));
        }
    }

    private IEnumerable<Conversation> ReadFile(string path, bool inFolder)
    {
        using var stream = Open(path, inFolder);
        if (stream is null)
        {
            yield break;
        }

        _current = stream.CanSeek ? stream : null;
        foreach (var conversation in ReadStream(stream, path, inFolder))
        {
            yield return conversation;
        }

        _finishedBytes += _current?.Position ?? 0;
        _current = null;
    }

    private FileStream? Open(string path, bool inFolder)
    {
        try
        {
            if (inFolder && IsEmpty(path))
            {
                report(Problems.NoMessages(new(path, 0)));
                return null;
            }

            return new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, 1, FileOptions.SequentialScan);
        }
        catch (Exception exception) when (exception is FileNotFoundException or DirectoryNotFoundException or ArgumentException)
        {
            report(Problems.FileMissing(new(path, 0)));
        }
        catch (UnauthorizedAccessException)
        {
            report(Problems.NoPermission(new(path, 0)));
        }
        catch (Exception exception) when (exception is IOException or NotSupportedException)
        {
            report(Problems.CannotRead(new(path, 0), exception));
        }

        return null;
    }

    /// <summary>A named pipe has no length, and opening one that nobody writes to would wait for ever.</summary>
    private static bool IsEmpty(string path)
    {
        var file = new FileInfo(path);
        return (file.ResolveLinkTarget(returnFinalTarget: true) as FileInfo ?? file) is { Exists: true, Length: 0 };
    }

    private IEnumerable<Conversation> ReadStream(Stream stream, string name, bool inFolder)
    {
        var context = new ReadContext(name, options, report);
        var count = 0;
        using var conversations = ReadAny(stream, context, inFolder).GetEnumerator();
        while (Next(conversations, context) is { } conversation)
        {
            count++;
            yield return conversation;
        }

        if (count == 0 && !context.HasReported)
        {
            context.Report(Problems.NoMessages(context.At(0)));
        }

        context.Close();
    }

    /// <summary>A disk or a pipe may fail at any read, long after the file was opened.</summary>
    private static Conversation? Next(IEnumerator<Conversation> conversations, ReadContext context)
    {
        try
        {
            return conversations.MoveNext() ? conversations.Current : null;
        }
        catch (UnauthorizedAccessException)
        {
            context.Report(Problems.NoPermission(context.At(0)));
        }
        catch (IOException exception)
        {
            context.Report(Problems.CannotRead(context.At(0), exception));
        }

        return null;
    }

    private IEnumerable<Conversation> ReadAny(Stream stream, ReadContext context, bool inFolder)
    {
        var prefix = new byte[PrefixBytes];
        prefix = prefix[..stream.ReadAtLeast(prefix, prefix.Length, throwOnEndOfStream: false)];
        var signature = FileSignature.Of(prefix);
        switch (signature.Kind)
        {
            case FileKind.Binary:
                context.Report(Problems.Binary(context.At(0), signature.Chinese, signature.English));
                return [];
            case FileKind.Zip or FileKind.OldWorkbook when options.Format is InputFormat.Auto or InputFormat.Xlsx:
                return ReadWorkbook(stream, prefix, signature.Kind == FileKind.Zip, context);
            case FileKind.Zip or FileKind.OldWorkbook:
                context.Report(Problems.FormatMismatch(context.At(0), options.Format));
                return [];
            default:
                return ReadText(stream, prefix, signature, context, inFolder);
        }
    }

    private IEnumerable<Conversation> ReadText(Stream stream, byte[] prefix, FileSignature signature, ReadContext context, bool inFolder)
    {
        var encoding = Encoding(stream, prefix, signature);
        var format = options.Format == InputFormat.Auto ? FormatSniffer.ByName(context.File) : options.Format;
        if (format == InputFormat.Xlsx && prefix.Length > 0)
        {
            // Shops do rename a CSV file to .xls, and spreadsheets do open it.
            format = options.Format == InputFormat.Auto ? InputFormat.Csv : InputFormat.Xlsx;
        }

        if (format is InputFormat.Auto or InputFormat.Transcript && IsMarkdown(context.File))
        {
            context.Report(Problems.MarkdownFile(context.At(0)));
            yield break;
        }

        if (format == InputFormat.Auto && prefix.Length > 0)
        {
            format = FormatSniffer.ByContent(prefix.AsSpan(signature.BomLength), encoding, options.Columns, out var sure);
            if (inFolder && !sure)
            {
                context.Report(Problems.NotALog(context.At(0)));
                yield break;
            }
        }

        using var lines = new LineReader(Rewound(stream, prefix, signature.BomLength), encoding, context);
        IEnumerable<Conversation> conversations = format switch
        {
            InputFormat.Jsonl => JsonlReader.Read(lines, context),
            InputFormat.Csv => TableFiles.ReadCsv(lines, context),
            InputFormat.Transcript => TranscriptReader.Read(lines, context),
            InputFormat.Xlsx when prefix.Length > 0 => Mismatch(context),
            _ => RepliesReader.Read(lines, context),
        };
        foreach (var conversation in conversations)
        {
            yield return conversation;
        }
    }

    private static IEnumerable<Conversation> ReadWorkbook(Stream stream, byte[] prefix, bool zipped, ReadContext context)
    {
        if (stream.CanSeek)
        {
            return TableFiles.ReadWorkbook(stream, zipped, context);
        }

        var copy = new MemoryStream();
        copy.Write(prefix);
        var buffer = new byte[1 << 16];
        int read;
        while ((read = stream.Read(buffer)) > 0)
        {
            copy.Write(buffer, 0, read);
            if (copy.Length > context.Limits.WorkbookBytes)
            {
                context.Report(Problems.WorkbookTooLarge(context.At(0), context.Limits.WorkbookBytes));
                return [];
            }
        }

        return TableFiles.ReadWorkbook(copy, zipped, context);
    }

    private static IEnumerable<Conversation> Mismatch(ReadContext context)
    {
        context.Report(Problems.FormatMismatch(context.At(0), InputFormat.Xlsx));
        return [];
    }

    private static LogEncoding Encoding(Stream stream, byte[] prefix, FileSignature signature)
    {
        switch (signature.Kind)
        {
            case FileKind.Utf8:
                return LogEncoding.Utf8;
            case FileKind.Utf16Little:
                return LogEncoding.Utf16Little;
            case FileKind.Utf16Big:
                return LogEncoding.Utf16Big;
            case FileKind.Text when stream.CanSeek:
                stream.Position -= prefix.Length;
                var start = stream.Position;
                var verdict = EncodingEvidence.Weigh(stream);
                stream.Position = start + prefix.Length;
                return verdict;
            default:
                using (var memory = new MemoryStream(prefix))
                {
                    return EncodingEvidence.Weigh(memory);
                }
        }
    }

    /// <summary>The stream from behind the byte order mark.</summary>
    private static Stream Rewound(Stream stream, byte[] prefix, int bom)
    {
        if (!stream.CanSeek)
        {
            return new PrefixedStream(prefix.AsMemory(bom), stream);
        }

        stream.Position += bom - prefix.Length;
        return stream;
    }

    private static bool IsMarkdown(string path) => Path.GetExtension(path).Equals(".md", StringComparison.OrdinalIgnoreCase);
}
