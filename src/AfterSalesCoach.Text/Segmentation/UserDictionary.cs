using System.Collections.Immutable;
using System.Globalization;
using System.Reflection;

namespace AfterSalesCoach.Text.Segmentation;

/// <summary>Further words in jieba's user dictionary format: <c>word [frequency] [tag]</c> a line, UTF-8.</summary>
public sealed class UserDictionary
{
    private const int MaxWords = 1_000_000;
    private const int MaxWordLength = 100;

    private static readonly Lazy<UserDictionary> _afterSales = new(LoadAfterSales);

    private UserDictionary(ImmutableArray<(string Word, long? Frequency)> words) => Words = words;

    /// <summary>After-sales words that a general dictionary lacks (坏果, 开箱视频, 小额打款 …).</summary>
    public static UserDictionary AfterSales => _afterSales.Value;

    /// <summary>Words in the order of the file; a missing frequency is suggested by the segmenter.</summary>
    public ImmutableArray<(string Word, long? Frequency)> Words { get; }

    /// <exception cref="FormatException">A line cannot be read; the message names file and line.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static UserDictionary Load(string path)
    {
        using var reader = new StreamReader(path);
        return Load(reader, path);
    }

    /// <param name="name">Named in error messages.</param>
    /// <inheritdoc cref="Load(string)"/>
    public static UserDictionary Load(TextReader reader, string name)
    {
        var words = ImmutableArray.CreateBuilder<(string, long?)>();
        for (var number = 1; reader.ReadLine() is { } line; number++)
        {
            var parts = line.Trim('\uFEFF', ' ', '\t', '\r').Split(' ', StringSplitOptions.RemoveEmptyEntries);
            if (parts.Length == 0)
            {
                continue;
            }

            long? frequency = null;
            if (parts.Length > 1 && long.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out var given))
            {
                frequency = given;
            }

            var tagAt = frequency is null ? 1 : 2;
            if (parts.Length > tagAt + 1 || parts[0].Length > MaxWordLength || (parts.Length > tagAt && !parts[tagAt].All(char.IsAsciiLetterLower)))
            {
                throw new FormatException($"{name}:{number}: 词典每行写“词 词频 词性”，后两项可省略，词不超过 {MaxWordLength} 个字。");
            }

            words.Add((parts[0], frequency));
            if (words.Count > MaxWords)
            {
                throw new FormatException($"{name}:{number}: 词典超过 {MaxWords} 个词。");
            }
        }

        return new UserDictionary(words.ToImmutable());
    }

    private static UserDictionary LoadAfterSales()
    {
        const string Resource = "AfterSalesCoach.Text.Resources.domain-words.txt";
        using var reader = new StreamReader(Assembly.GetExecutingAssembly().GetManifestResourceStream(Resource)!);
        return Load(reader, Resource);
    }
}
