using AfterSalesCoach.Testing.Corpus;

namespace AfterSalesCoach.Text.Tests.Segmentation;

/// <summary>What python-jieba 0.42.1 makes of our texts, written by <c>tests/compare-segmentation/compare.sh --freeze</c>.</summary>
internal static class FrozenSample
{
    private const char WordSeparator = '\u0001';

    public static string Path(string file) =>
        System.IO.Path.Combine(Repository.Root, "tests", "AfterSalesCoach.Text.Tests", "Segmentation", "Golden", file);

    /// <summary>The words of each line; joined they are the line.</summary>
    public static IReadOnlyList<string[]> Words(string file) =>
        [.. Lines(file).Select(l => l.Length == 0 ? [] : l.Split(WordSeparator))];

    /// <summary>The sum of all frequencies, and the frequency of each word that was added.</summary>
    public static (long Total, IReadOnlyList<(string Word, long Frequency)> Words) Frequencies(string file)
    {
        var lines = Lines(file);
        return (long.Parse(lines[0]), [.. lines.Skip(1).Select(l => l.Split(WordSeparator)).Select(p => (p[0], long.Parse(p[1])))]);
    }

    // Not File.ReadLines: carriage returns are words here.
    private static string[] Lines(string file) => File.ReadAllText(Path(file)).Split('\n')[..^1];
}
