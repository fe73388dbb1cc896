using System.Buffers.Binary;
using AfterSalesCoach.Text;

namespace AfterSalesCoach.Simulator.Records;

/// <summary>Looks at a file before SQLite does: opening a database may already change it, by taking in a log that lies beside it.</summary>
internal static class FileHeader
{
    private const int Length = 100;
    private const int ApplicationIdAt = 68;

    /// <summary>Whether a file is there and is not ours. A file that is being made, or was when the power went, is for SQLite to judge.</summary>
    /// <exception cref="RecordsException">It cannot be read.</exception>
    public static bool IsForeign(string path)
    {
        if (!File.Exists(path) || File.Exists(path + "-journal"))
        {
            return false;
        }

        try
        {
            using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            Span<byte> header = stackalloc byte[Length];
            var read = stream.ReadAtLeast(header, Length, throwOnEndOfStream: false);
            return read > 0 && !(header.StartsWith("SQLite format 3\0"u8) && BinaryPrimitives.ReadInt32BigEndian(header[ApplicationIdAt..]) == RecordsSchema.ApplicationId);
        }
        catch (Exception e) when (FileFault.Is(e))
        {
            var (chinese, english) = FileFault.Describe(e);
            throw new RecordsException(new($"{path} 读不了：{chinese}也可以用 --data 换一个文件夹。", $"{path} cannot be read: {english} Or choose another folder with --data."), e);
        }
    }
}
