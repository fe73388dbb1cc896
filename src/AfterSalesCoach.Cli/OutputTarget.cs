using System.Text;

namespace AfterSalesCoach.Cli;

/// <summary>Where findings go: standard output, or a file that appears once it is complete.</summary>
internal sealed class OutputTarget : IDisposable
{
    private const string Devices = "/dev/";

    private readonly string? _path;
    private readonly string? _temporary;

    private OutputTarget(Stream stream, bool isTerminal, string? path, string? temporary)
    {
        (Stream, IsTerminal, _path, _temporary) = (stream, isTerminal, path, temporary);
        Writer = new StreamWriter(stream, new UTF8Encoding(false), bufferSize: 1 << 14, leaveOpen: true) { NewLine = "\n" };
    }

    public Stream Stream { get; }

    public StreamWriter Writer { get; }

    public bool IsTerminal { get; }

    public static OutputTarget Open(string? path, CommandConsole console)
    {
        if (path is null or "-")
        {
            return new OutputTarget(new BufferedStream(console.Output, 1 << 16), console.OutputIsTerminal, null, null);
        }

        // What is linked to is written, not the link; a pipe or a device takes what comes, and nothing can be moved into its place.
        path = AtomicFile.Target(path);
        if (OpenStream(path) is { } stream)
        {
            return new OutputTarget(stream, false, null, null);
        }

        var temporary = AtomicFile.TemporaryName(path);
        return new OutputTarget(UserFile.With(path, () => File.Create(temporary)), false, path, temporary);
    }

    private static FileStream? OpenStream(string path)
    {
        if (!File.Exists(path))
        {
            return null;
        }

        var existing = UserFile.With(path, () => new FileStream(path, FileMode.Open, FileAccess.Write, FileShare.ReadWrite));
        if (!existing.CanSeek || path.StartsWith(Devices, StringComparison.Ordinal))
        {
            return existing;
        }

        existing.Dispose();
        return null;
    }

    /// <summary>Everything is written; a file takes its place.</summary>
    public void Commit()
    {
        if (_path is null)
        {
            Writer.Flush();
            Stream.Flush();
            return;
        }

        UserFile.With(_path, () =>
        {
            Writer.Flush();
            Stream.Dispose();
            File.Move(_temporary!, _path, overwrite: true);
        });
    }

    public void Dispose()
    {
        if (_temporary is not null)
        {
            try
            {
                // What is left in the buffer may not fit on the disk.
                Stream.Dispose();
            }
            finally
            {
                File.Delete(_temporary);
            }
        }
        else if (Stream is FileStream)
        {
            Stream.Dispose();
        }
    }
}
