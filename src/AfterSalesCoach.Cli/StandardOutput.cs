using AfterSalesCoach.Terminal.Hosting;
using Microsoft.Win32.SafeHandles;

namespace AfterSalesCoach.Cli;

/// <summary>Standard output that tells when its reader is gone.</summary>
internal static class StandardOutput
{
    /// <summary>
    /// The console's own stream swallows the news that the other end of a pipe was closed, so a command with endless input would work for
    /// nobody for ever. A file on the other hand is left to it, as it shares its position with whoever writes there before and after.
    /// </summary>
    public static Stream Open()
    {
        if (!StandardDescriptor.IsOurs(StandardDescriptor.Output))
        {
            return new ClosedStream("标准输出是关着的 / standard output is closed");
        }

        if (OperatingSystem.IsWindows())
        {
            return Console.OpenStandardOutput();
        }

        try
        {
            var stream = new FileStream(new SafeFileHandle(StandardDescriptor.Output, ownsHandle: false), FileAccess.Write, bufferSize: 0);
            return stream.CanSeek ? Console.OpenStandardOutput() : stream;
        }
        catch (Exception e) when (e is IOException or ArgumentException or UnauthorizedAccessException)
        {
            // Something that is no file.
            return Console.OpenStandardOutput();
        }
    }
}
