using System.Buffers;
using System.Text;

namespace AfterSalesCoach.ChatLogs.Encodings;

/// <summary>Lines of a log with their numbers; broken bytes and lines over the limit are reported and reading goes on.</summary>
/// <remarks>Splitting happens on bytes: neither UTF-8 nor GB18030 uses CR or LF inside a character. UTF-16 is transcoded first.</remarks>
internal sealed class LineReader : IDisposable
{
    private readonly Stream _stream;
    private readonly ReadContext _context;
    private readonly bool _transcoded;
    private LogEncoding _encoding;
    private byte[] _buffer = ArrayPool<byte>.Shared.Rent(1 << 16);
    private int _start;
    private int _end;
    private int _lineStart;
    private int _lineLength;
    private bool _ended;
    private string? _text;

    /// <param name="stream">Starts behind the byte order mark.</param>
    public LineReader(Stream stream, LogEncoding encoding, ReadContext context)
    {
        _transcoded = encoding is LogEncoding.Utf16Little or LogEncoding.Utf16Big;
        _stream = _transcoded
            ? Encoding.CreateTranscodingStream(stream, LogEncodings.Lenient(encoding), new UTF8Encoding(false), leaveOpen: true)
            : stream;
        _encoding = _transcoded ? LogEncoding.Utf8 : encoding;
        _context = context;
    }

    /// <summary>Number of the current line, from 1.</summary>
    public int Number { get; private set; }

    /// <summary>What ended the current line: LF, CR LF, CR or, at the end of the file, nothing.</summary>
    public string Ending { get; private set; } = "";

    /// <summary>The current line without its ending.</summary>
    public string Text => _text ??= Decode();

    /// <summary>The current line in UTF-8, without its ending; good until the next <see cref="Read"/>.</summary>
    public ReadOnlyMemory<byte> Utf8
    {
        get
        {
            var bytes = _buffer.AsMemory(_lineStart, _lineLength);
            Decide(bytes.Span);
            return _encoding != LogEncoding.Gb18030 && System.Text.Unicode.Utf8.IsValid(bytes.Span) ? bytes : Encoding.UTF8.GetBytes(Text);
        }
    }

    public bool Read()
    {
        _text = null;
        var scanned = 0;
        var tooLong = false;
        while (true)
        {
            var bytes = _buffer.AsSpan(_start, _end - _start);
            var at = bytes[scanned..].IndexOfAny((byte)'\n', (byte)'\r');
            scanned = at < 0 ? bytes.Length : scanned + at;
            var found = at >= 0 && (bytes[scanned] == '\n' || scanned + 1 < bytes.Length || _ended);
            if (!found && _ended && bytes.IsEmpty && !tooLong)
            {
                return false;
            }

            tooLong |= scanned > _context.Limits.LineBytes;
            if (!found && !_ended)
            {
                // Of a line over the limit only a CR that may belong to a following LF is kept.
                _start += tooLong ? scanned : 0;
                scanned = tooLong ? 0 : scanned;
                Fill();
                continue;
            }

            Take(scanned, found ? bytes[scanned..] : default);
            if (!tooLong)
            {
                return true;
            }

            _context.Report(Problems.LineTooLong(_context.At(Number), _context.Limits.LineBytes));
            (scanned, tooLong) = (0, false);
        }
    }

    public void Dispose()
    {
        if (_transcoded)
        {
            _stream.Dispose();
        }

        ArrayPool<byte>.Shared.Return(_buffer);
        _buffer = [];
    }

    private void Take(int length, ReadOnlySpan<byte> ending)
    {
        Number++;
        Ending = ending switch
        {
            [(byte)'\r', (byte)'\n', ..] => "\r\n",
            [(byte)'\r', ..] => "\r",
            [(byte)'\n', ..] => "\n",
            _ => "",
        };
        (_lineStart, _lineLength) = (_start, length);
        _start += length + Ending.Length;
    }

    private void Fill()
    {
        if (_start > 0)
        {
            _buffer.AsSpan(_start, _end - _start).CopyTo(_buffer);
            (_start, _end) = (0, _end - _start);
        }

        if (_end == _buffer.Length)
        {
            var larger = ArrayPool<byte>.Shared.Rent(_buffer.Length * 2);
            _buffer.AsSpan(0, _end).CopyTo(larger);
            ArrayPool<byte>.Shared.Return(_buffer);
            _buffer = larger;
        }

        var read = _stream.Read(_buffer, _end, _buffer.Length - _end);
        _end += read;
        _ended = read == 0;
    }

    private string Decode()
    {
        var bytes = _buffer.AsSpan(_lineStart, _lineLength);
        Decide(bytes);
        if (_encoding == LogEncoding.Gb18030)
        {
            try
            {
                return LogEncodings.StrictGb18030.GetString(bytes);
            }
            catch (DecoderFallbackException)
            {
                _context.Report(Problems.BrokenBytes(_context.At(Number), "GB18030"));
                return LogEncodings.Gb18030.GetString(bytes);
            }
        }

        var valid = System.Text.Unicode.Utf8.IsValid(bytes);
        var text = Encoding.UTF8.GetString(bytes);
        if (!valid || (_transcoded && text.Contains('\uFFFD', StringComparison.Ordinal)))
        {
            _context.Report(Problems.BrokenBytes(_context.At(Number), _transcoded ? "UTF-16" : "UTF-8"));
        }

        return text;
    }

    private void Decide(ReadOnlySpan<byte> line)
    {
        if (_encoding == LogEncoding.Open && !Ascii.IsValid(line))
        {
            _encoding = System.Text.Unicode.Utf8.IsValid(line) ? LogEncoding.Utf8 : LogEncoding.Gb18030;
        }
    }
}
