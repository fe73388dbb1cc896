namespace AfterSalesCoach.Cli;

/// <summary>Standard input that Ctrl-C gets through to: a read that waits for a pipe, or for the end of an endless line, is given up.</summary>
internal sealed class InterruptibleInput(Stream input, CancellationToken cancellation) : Stream
{
    /// <summary>A read that was given up still ends some time, and must not end in a buffer of somebody else's.</summary>
    private readonly byte[] _own = new byte[1 << 16];

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    /// <exception cref="OperationCanceledException">The user has had enough.</exception>
    public override int Read(byte[] buffer, int offset, int count)
    {
        var reading = Task.Run(() => input.Read(_own, 0, Math.Min(count, _own.Length)), cancellation);
        var read = reading.WaitAsync(cancellation).GetAwaiter().GetResult();
        _own.AsSpan(0, read).CopyTo(buffer.AsSpan(offset));
        return read;
    }

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
