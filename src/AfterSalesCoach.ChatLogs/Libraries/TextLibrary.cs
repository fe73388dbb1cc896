using System.Collections.Immutable;
using System.Text;
using AfterSalesCoach.ChatLogs.Encodings;
using AfterSalesCoach.ChatLogs.Files;
using AfterSalesCoach.Dialogue;

namespace AfterSalesCoach.ChatLogs.Libraries;

/// <summary>A library in a text file: each reply is a range of its characters.</summary>
internal sealed class TextLibrary : ReplyLibrary
{
    private readonly string _text;
    private readonly Encoding _encoding;
    private readonly byte[] _mark;
    private readonly ImmutableArray<Range> _ranges;
    private readonly Func<string, string> _quote;
    private readonly Lazy<ImmutableArray<int>> _lineStarts;

    private TextLibrary(string text, Encoding encoding, byte[] mark, IEnumerable<(Range Range, LibraryReply Reply)> replies, Func<string, string> quote)
    {
        (_text, _encoding, _mark, _quote) = (text, encoding, mark, quote);
        var all = replies.ToList();
        _ranges = [.. all.Select(r => r.Range)];
        Replies = [.. all.Select(r => r.Reply)];
        _lineStarts = new(() => [0, .. Enumerable.Range(0, text.Length).Where(i => text[i] == '\n').Select(i => i + 1)]);
    }

    public override ImmutableArray<LibraryReply> Replies { get; }

    public override IReadOnlyList<string> Lines => [.. _text.Split('\n').Select(l => l.TrimEnd('\r'))];

    public static TextLibrary Read(byte[] bytes, FileSignature signature, string path, string? column, ReadLimits limits)
    {
        var at = new SourcePosition(path, 0);
        var body = bytes.AsSpan(signature.BomLength).ToArray();
        var encoding = signature.Kind switch
        {
            FileKind.Utf16Little => Encoding.Unicode,
            FileKind.Utf16Big => Encoding.BigEndianUnicode,
            FileKind.Utf8 => Encoding.UTF8,
            _ => LogEncodings.Lenient(EncodingEvidence.Weigh(new MemoryStream(body))),
        };
        var text = encoding.GetString(body);
        if (!encoding.GetBytes(text).AsSpan().SequenceEqual(body))
        {
            // Written back, the broken bytes would be lost.
            throw new LibraryException(Problems.BrokenBytes(at, encoding.WebName));
        }

        var mark = bytes[..signature.BomLength];
        return Path.GetExtension(path).Equals(".csv", StringComparison.OrdinalIgnoreCase)
            ? new TextLibrary(text, encoding, mark, CsvCells.Read(text, path, column, limits, out var delimiter), cell => CsvCells.Quote(cell, delimiter))
            : new TextLibrary(text, encoding, mark, LinesOf(text), line => line);
    }

    public override byte[] Replace(IReadOnlyDictionary<int, string> replacements)
    {
        var written = new StringBuilder(_text.Length);
        var done = 0;
        for (var i = 0; i < _ranges.Length; i++)
        {
            if (replacements.TryGetValue(i, out var replacement))
            {
                written.Append(_text, done, _ranges[i].Start.Value - done).Append(_quote(OnOneLine(replacement)));
                done = _ranges[i].End.Value;
            }
        }

        return [.. _mark, .. _encoding.GetBytes(written.Append(_text, done, _text.Length - done).ToString())];
    }

    public override IReadOnlyList<LineEdit> Edits(IReadOnlyDictionary<int, string> replacements)
    {
        var edits = new List<LineEdit>();
        foreach (var (index, replacement) in replacements.OrderBy(r => r.Key))
        {
            var (start, end) = (_ranges[index].Start.Value, _ranges[index].End.Value);
            var (first, last) = (LineAt(start), LineAt(Math.Max(start, end - 1)));
            var lineEnd = _text.IndexOf('\n', end) is >= 0 and var at ? at : _text.Length;
            var line = _text[_lineStarts.Value[first]..start] + _quote(OnOneLine(replacement)) + _text[end..lineEnd].TrimEnd('\r');
            edits.Add(new LineEdit(first, last - first + 1, [line]));
        }

        return edits;
    }

    private int LineAt(int position)
    {
        var found = _lineStarts.Value.BinarySearch(position);
        return found >= 0 ? found : ~found - 1;
    }

    private static string OnOneLine(string reply) => reply.ReplaceLineEndings(" ");

    private static IEnumerable<(Range Range, LibraryReply Reply)> LinesOf(string text)
    {
        var (start, number) = (0, 0);
        while (start < text.Length)
        {
            var end = text.AsSpan(start).IndexOfAny('\r', '\n') is >= 0 and var length ? start + length : text.Length;
            number++;
            if (!string.IsNullOrWhiteSpace(text[start..end]))
            {
                yield return (start..end, new LibraryReply(number, text[start..end]));
            }

            start = end < text.Length && text[end] == '\r' && end + 1 < text.Length && text[end + 1] == '\n' ? end + 2 : end + 1;
        }
    }
}
