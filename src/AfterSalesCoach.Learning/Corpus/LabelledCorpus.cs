using AfterSalesCoach.Text;

namespace AfterSalesCoach.Learning.Corpus;

/// <summary>Reads labelled replies.</summary>
public static class LabelledCorpus
{
    /// <summary>In UTF-16 units.</summary>
    internal const int LongestLine = 1 << 20;

    /// <param name="path">A <c>.jsonl</c> file, or a folder of them, read in ordinal order of their names.</param>
    /// <exception cref="FormatException">A line is no labelled reply; the message names file and line.</exception>
    /// <exception cref="IOException">The path cannot be read.</exception>
    public static IEnumerable<LabelledReply> Load(string path) => Files(path).SelectMany(LoadFile);

    internal static IEnumerable<string> Files(string path) =>
        File.Exists(path) ? [path] : Directory.GetFiles(path, "*.jsonl").Order(StringComparer.Ordinal);

    private static IEnumerable<LabelledReply> LoadFile(string path)
    {
        var number = 0;
        foreach (var line in BoundedFile.ReadLines(path, LongestLine))
        {
            number++;
            if (line.Length == 0)
            {
                continue;
            }

            LabelledReply reply;
            try
            {
                reply = LabelledReply.Parse(line);
            }
            catch (FormatException e)
            {
                throw new FormatException($"{path}:{number}: {e.Message}", e);
            }

            yield return reply;
        }
    }
}
