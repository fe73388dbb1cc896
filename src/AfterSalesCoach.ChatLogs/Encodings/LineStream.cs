using System.Text;

namespace AfterSalesCoach.ChatLogs.Encodings;

/// <summary>Lines as one flow of UTF-8, endings as they were, for a parser of bytes.</summary>
internal sealed class LineStream(LineReader lines) : Stream
{
    private static readonly byte[] _lf = [(byte)'\n'];
    private static readonly byte[] _crLf = [(byte)'\r', (byte)'\n'];
    private static readonly byte[] _cr = [(byte)'\r'];

    private readonly Queue<ReadOnlyMemory<byte>> _ahead = [];
    private ReadOnlyMemory<byte> _rest;
    private ReadOnlyMemory<byte> _ending;
    private int _number;

    /// <summary>The first lines, to look at before anything is read.</summary>
    public IReadOnlyList<string> Ahead(int count)
    {
        var texts = new List<string>();
        while (texts.Count < count && Next())
        {
            byte[] line = [.. _rest.Span, .. _ending.Span];
            _ahead.Enqueue(line);
            texts.Add(Encoding.UTF8.GetString(line));
        }

        (_rest, _ending) = (default, default);

        return texts;
    }

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override int Read(Span<byte> buffer)
    {
        var total = 0;
        while (total < buffer.Length)
        {
            if (_rest.IsEmpty)
            {
                (_rest, _ending) = (_ending, default);
            }

            if (_rest.IsEmpty && !_ahead.TryDequeue(out _rest) && !Next())
            {
                break;
            }

            var count = Math.Min(buffer.Length - total, _rest.Length);
            _rest.Span[..count].CopyTo(buffer[total..]);
            _rest = _rest[count..];
            total += count;
        }

        return total;
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    private bool Next()
    {
        if (!lines.Read())
        {
            return false;
        }

        // A line that was left out as too long still counts, so that the parser's line numbers are the file's.
        var gaps = lines.Number - ++_number;
        _number = lines.Number;
        _rest = gaps == 0 ? lines.Utf8 : (byte[])[.. Enumerable.Repeat((byte)'\n', gaps), .. lines.Utf8.Span];
        _ending = lines.Ending switch { "\n" => _lf, "\r\n" => _crLf, "\r" => _cr, _ => default(ReadOnlyMemory<byte>) };
        return true;
    }
}
