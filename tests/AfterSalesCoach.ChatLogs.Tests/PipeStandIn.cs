namespace AfterSalesCoach.ChatLogs.Tests;

internal sealed class PipeStandIn(byte[] bytes) : Stream
{
    private int _at;

    /// <summary>At its end, as a disk does.</summary>
    public bool Fails { get; init; }

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override int Read(byte[] buffer, int offset, int count)
    {
        if (Fails && _at == bytes.Length)
        {
            throw new IOException("disk");
        }

        count = Math.Min(Math.Min(count, 7), bytes.Length - _at);
        Array.Copy(bytes, _at, buffer, offset, count);
        _at += count;
        return count;
    }

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
