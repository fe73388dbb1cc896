using System.Collections.Immutable;
using AfterSalesCoach.ChatLogs.Files;
using AfterSalesCoach.ChatLogs.Tables;
using AfterSalesCoach.ChatLogs.Vocabulary;
using AfterSalesCoach.Dialogue;
using AfterSalesCoach.Text;

namespace AfterSalesCoach.ChatLogs.Libraries;

/// <summary>A shop's canned replies: one a line, or a column of a CSV file or workbook. Can put others in their place and touches nothing else.</summary>
public abstract class ReplyLibrary
{
    /// <summary>Headers that name the column of replies, where <c>--map text=…</c> does not.</summary>
    private static readonly string[] _headers =
        ["话术", "话术内容", "回复", "回复内容", "回复话术", "快捷回复", "快捷短语", "短语", "短语内容", "内容", "消息内容", "文本", "reply", "text", "content", "message"];

    /// <summary>In the order of the file; blank lines and cells are left out.</summary>
    public abstract ImmutableArray<LibraryReply> Replies { get; }

    /// <summary>Whole lines before and after, for a diff.</summary>
    public abstract IReadOnlyList<LineEdit> Edits(IReadOnlyDictionary<int, string> replacements);

    /// <summary>The lines that <see cref="Edits"/> counts in.</summary>
    public abstract IReadOnlyList<string> Lines { get; }

    /// <summary>The file with some replies replaced; everything else byte for byte (in a workbook: cell for cell) as it was.</summary>
    /// <param name="replacements">By index into <see cref="Replies"/>.</param>
    public abstract byte[] Replace(IReadOnlyDictionary<int, string> replacements);

    /// <param name="column">Header of the column of replies; null to recognise it.</param>
    /// <exception cref="LibraryException">No such file, not text or a workbook, too large, no such column, a chat log, broken bytes.</exception>
    public static ReplyLibrary Open(string path, string? column, ReadLimits limits)
    {
        var at = new SourcePosition(path, 0);
        byte[] bytes;
        try
        {
            if (!File.Exists(path))
            {
                throw new LibraryException(Problems.FileMissing(at));
            }

            bytes = BoundedFile.ReadBytes(path, limits.LibraryBytes) ?? throw new LibraryException(Problems.LibraryTooLarge(at, limits.LibraryBytes));
        }
        catch (UnauthorizedAccessException)
        {
            throw new LibraryException(Problems.NoPermission(at));
        }
        catch (IOException exception)
        {
            throw new LibraryException(Problems.CannotRead(at, exception));
        }

        var signature = FileSignature.Of(bytes.AsSpan(0, Math.Min(bytes.Length, 4096)));
        return signature.Kind switch
        {
            FileKind.Zip => new WorkbookLibrary(bytes, path, column, limits),
            FileKind.Binary => throw new LibraryException(Problems.Binary(at, signature.Chinese, signature.English)),
            FileKind.OldWorkbook => throw new LibraryException(Problems.Binary(at, "旧版 .xls 工作簿（请另存为 .xlsx）", "an old .xls workbook (save it as .xlsx)")),
            _ => TextLibrary.Read(bytes, signature, path, column, limits),
        };
    }

    /// <summary>The position of the column of replies in a header, or -1.</summary>
    internal static int ColumnOf(IReadOnlyList<string> header, string? column)
    {
        var wanted = column is null ? _headers : [column];
        foreach (var name in wanted)
        {
            for (var i = 0; i < header.Count; i++)
            {
                if (string.Equals(header[i].Trim(), name, StringComparison.OrdinalIgnoreCase))
                {
                    return i;
                }
            }
        }

        return -1;
    }

    /// <summary>What somebody said to a customer is evidence: it is judged, not rewritten.</summary>
    /// <exception cref="LibraryException">The headers are those of a chat log.</exception>
    internal static void RefuseLog(IReadOnlyCollection<string> headers, string path)
    {
        if (Has(Column.Role) && (Has(Column.Conversation) || Has(Column.Time)))
        {
            throw new LibraryException(Problems.LibraryIsLog(new SourcePosition(path, 1)));
        }

        bool Has(Column column) => headers.Any(header => ColumnNames.Of(column).Contains(Folding.Key(header), StringComparer.Ordinal));
    }
}
