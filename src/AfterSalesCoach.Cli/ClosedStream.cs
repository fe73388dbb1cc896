namespace AfterSalesCoach.Cli;

/// <summary>Stands for a standard stream that was closed before we were started: whoever needs it is told so.</summary>
/// <param name="text">What the user reads.</param>
internal sealed class ClosedStream(string text) : Stream
{
    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override int Read(byte[] buffer, int offset, int count) => throw new IOException(text);

    public override void Write(byte[] buffer, int offset, int count) => throw new IOException(text);

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();
}
