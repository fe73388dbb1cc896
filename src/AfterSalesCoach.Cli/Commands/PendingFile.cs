namespace AfterSalesCoach.Cli.Commands;

/// <summary>A file under a temporary name that takes its own when it is complete.</summary>
internal sealed class PendingFile(string path, string temporary) : IDisposable
{
    public FileStream Stream { get; } = UserFile.With(path, () => new FileStream(temporary, FileMode.Create, FileAccess.ReadWrite, FileShare.Read, 1 << 16));

    public string Temporary => temporary;

    public void Commit() => UserFile.With(path, () =>
    {
        Stream.Flush(flushToDisk: true);
        Stream.Dispose();
        File.Move(temporary, path, overwrite: true);
    });

    public void Dispose()
    {
        try
        {
            // What is left in the buffer may not fit on the disk.
            Stream.Dispose();
        }
        finally
        {
            File.Delete(temporary);
        }
    }
}
