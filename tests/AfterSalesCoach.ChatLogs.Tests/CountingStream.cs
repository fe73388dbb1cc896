namespace AfterSalesCoach.ChatLogs.Tests;

/// <summary>A file that counts how much is read of it, again and again included.</summary>
internal sealed class CountingStream(byte[] bytes) : MemoryStream(bytes)
{
    public long BytesRead { get; private set; }

    public override int Read(byte[] buffer, int offset, int count) => Counted(base.Read(buffer, offset, count));

    public override int Read(Span<byte> buffer) => Counted(base.Read(buffer));

    private int Counted(int read)
    {
        BytesRead += read;
        return read;
    }
}
