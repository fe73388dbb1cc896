using System.Buffers;
using System.Buffers.Text;
using System.Text;

namespace AfterSalesCoach.Terminal.Drawing;

/// <summary>Bytes on their way to a terminal; one buffer serves all frames.</summary>
internal sealed class AnsiBuffer
{
    private readonly ArrayBufferWriter<byte> _bytes = new(4096);

    public int Length => _bytes.WrittenCount;

    public ReadOnlyMemory<byte> Written => _bytes.WrittenMemory;

    public void Clear() => _bytes.ResetWrittenCount();

    public AnsiBuffer Append(ReadOnlySpan<byte> bytes)
    {
        _bytes.Write(bytes);
        return this;
    }

    public AnsiBuffer Append(string text)
    {
        if (text.Length == 1 && text[0] < 0x80)
        {
            _bytes.GetSpan(1)[0] = (byte)text[0];
            _bytes.Advance(1);
        }
        else
        {
            Encoding.UTF8.GetBytes(text, _bytes);
        }

        return this;
    }

    public AnsiBuffer Append(int number)
    {
        Utf8Formatter.TryFormat(number, _bytes.GetSpan(11), out var written);
        _bytes.Advance(written);
        return this;
    }
}
