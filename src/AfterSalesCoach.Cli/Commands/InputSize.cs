namespace AfterSalesCoach.Cli.Commands;

/// <summary>How much there is to read, for the progress display.</summary>
internal static class InputSize
{
    /// <summary>Links are left out, as a folder of links to itself has no end.</summary>
    private static readonly EnumerationOptions _below = new() { RecurseSubdirectories = true, IgnoreInaccessible = true, AttributesToSkip = FileAttributes.ReparsePoint };

    /// <returns>Bytes of the files; 0 when one of the inputs is no file.</returns>
    public static long Of(IEnumerable<string> paths)
    {
        var total = 0L;
        foreach (var path in paths)
        {
            if (Directory.Exists(path))
            {
                total += new DirectoryInfo(path).EnumerateFiles("*", _below).Sum(f => f.Length);
            }
            else if (File.Exists(path))
            {
                total += new FileInfo(path).Length;
            }
            else
            {
                return 0;
            }
        }

        return total;
    }
}
