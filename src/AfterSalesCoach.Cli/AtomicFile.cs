using System.Text;

namespace AfterSalesCoach.Cli;

/// <summary>Files that appear whole or not at all: written beside their place and moved into it.</summary>
internal static class AtomicFile
{
    public static void Write(string path, string content) => Write(path, new UTF8Encoding(false).GetBytes(content));

    /// <exception cref="UserError">The file cannot be written.</exception>
    public static void Write(string path, byte[] content) => UserFile.With(path, () => WriteWhole(path, content));

    private static void WriteWhole(string path, byte[] content)
    {
        var temporary = TemporaryName(path);
        try
        {
            File.WriteAllBytes(temporary, content);
            File.Move(temporary, path, overwrite: true);
        }
        finally
        {
            File.Delete(temporary);
        }
    }

    /// <summary>Where a path leads once its links are followed; it need not exist.</summary>
    public static string Target(string path) =>
        new FileInfo(path).LinkTarget is null ? Path.GetFullPath(path) : File.ResolveLinkTarget(path, returnFinalTarget: true)!.FullName;

    /// <summary>A name in the same folder, so that moving cannot cross file systems.</summary>
    public static string TemporaryName(string path) => $"{Path.GetFullPath(path)}.{Environment.ProcessId}.tmp";
}
