using System.Text;

namespace AfterSalesCoach.ChatLogs.Encodings;

/// <summary>Lines as one flow of UTF-8, endings as they were, for a parser of bytes.</summary>
internal sealed class LineStream(LineReader lines) : Stream
{
    private readonly Queue<ReadOnlyMemory<byte>> _ahead = [];
    private ReadOnlyMemory<byte> _rest;
    private int _number;

    /// <summary>The first lines, to look at before anything is read.</summary>
    public IReadOnlyList<string> Ahead(int count)
    {
        var texts = new List<string>();
        while (texts.Count < count && Next(out var line))
        {
            _ahead.Enqueue(line);
            texts.Add(Encoding.UTF8.GetString(line.Span));
        }

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
                if (_ahead.TryDequeue(out var line))
                {
                    _rest = line;
                }
                else if (!Next(out _rest))
                {
                    break;
                }
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

    private bool Next(out ReadOnlyMemory<byte> line)
    {
        line = default;
        if (!lines.Read())
        {
            return false;
        }

        // A line that was left out as too long still counts, so that the parser's line numbers are the file's.
        var gaps = lines.Number - ++_number;
        _number = lines.Number;
        var text = lines.Utf8;
        var whole = new byte[gaps + text.Length + lines.Ending.Length];
        whole.AsSpan(0, gaps).Fill((byte)'\n');
        text.Span.CopyTo(whole.AsSpan(gaps));
        Encoding.ASCII.GetBytes(lines.Ending, whole.AsSpan(gaps + text.Length));
        line = whole;
        return true;
    }
}
