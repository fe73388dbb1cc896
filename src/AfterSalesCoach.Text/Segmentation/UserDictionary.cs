using System.Collections.Immutable;
using System.Globalization;
using System.Reflection;
using System.Text;
using System.Text.RegularExpressions;

namespace AfterSalesCoach.Text.Segmentation;

/// <summary>Further words in jieba's user dictionary format: <c>word [frequency] [tag]</c> a line, UTF-8. Tags are read and not used.</summary>
/// <remarks>
/// Lines are read as jieba's <c>load_userdict</c> reads them: they end with LF alone, blank ones are skipped, and what is neither frequency
/// nor tag belongs to the word, spaces included. A word of frequency 0 is never kept together.
/// </remarks>
public sealed partial class UserDictionary
{
    /// <summary>With <see cref="MaxWords"/> the sum of all frequencies stays within 64 bits.</summary>
    private const long MaxFrequency = 1_000_000_000_000;
    private const int MaxWords = 1_000_000;
    private const long MaxBytes = 64L << 20;

    private static readonly Lazy<UserDictionary> _afterSales = new(LoadAfterSales);
    private static readonly UTF8Encoding _strictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private UserDictionary(ImmutableArray<UserWord> words) => Words = words;

    /// <summary>After-sales words that a general dictionary lacks (坏果, 开箱视频, 小额打款 …).</summary>
    public static UserDictionary AfterSales => _afterSales.Value;

    /// <summary>Words in the order of the file; a missing frequency is suggested by the segmenter.</summary>
    public ImmutableArray<UserWord> Words { get; }

    /// <exception cref="FormatException">The file cannot be used; the message is in Chinese and names file and line.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static UserDictionary Load(string path)
    {
        var bytes = BoundedFile.ReadBytes(path, MaxBytes) ?? throw new FormatException($"{path}: 词典超过 {MaxBytes} 字节。请删去不需要的词。");
        try
        {
            return Parse(_strictUtf8.GetString(bytes), path);
        }
        catch (DecoderFallbackException e)
        {
            var line = 1 + bytes.AsSpan(0, e.Index).Count((byte)'\n');
            throw new FormatException($"{path}:{line}: 词典不是 UTF-8 编码。请另存为 UTF-8。", e);
        }
    }

    /// <param name="name">Named in error messages.</param>
    /// <inheritdoc cref="Load(string)"/>
    public static UserDictionary Load(TextReader reader, string name) => Parse(reader.ReadToEnd(), name);

    private static UserDictionary Parse(string text, string name)
    {
        var words = ImmutableArray.CreateBuilder<UserWord>();
        var number = 0;
        foreach (var range in text.AsSpan().Split('\n'))
        {
            number++;

            // Only ASCII white space: jieba strips the bytes. A no-break or full-width space stays in the word.
            var line = text[range].Trim(' ', '\t', '\r', '\v', '\f').TrimStart('\uFEFF');
            if (line.Length == 0)
            {
                continue;
            }

            if (words.Count == MaxWords)
            {
                throw new FormatException($"{name}:{number}: 词典超过 {MaxWords} 个词。请删去不需要的词。");
            }

            words.Add(ParseLine(line, $"{name}:{number}"));
        }

        return new UserDictionary(words.ToImmutable());
    }

    // Most lines are a word alone; the others are worth the pattern.
    private static UserWord ParseLine(string line, string place) =>
        line.Contains(' ', StringComparison.Ordinal) ? ParseFields(line, place) : new UserWord(Checked(line, place), null);

    private static UserWord ParseFields(string line, string place)
    {
        var parts = LinePattern().Match(line);
        var word = Checked(parts.Success ? parts.Groups[1].Value : line, place);
        if (!parts.Groups[2].Success)
        {
            return new UserWord(word, null);
        }

        var frequency = parts.Groups[2].ValueSpan.Trim();
        return long.TryParse(frequency, NumberStyles.None, CultureInfo.InvariantCulture, out var value) && value <= MaxFrequency
            ? new UserWord(word, value)
            : throw new FormatException($"{place}: “{word}”的词频 {frequency} 太大，最大 {MaxFrequency}。可省略词频，由分词器推算。");
    }

    private static string Checked(string word, string place) => word.Length <= SegmenterModel.MaxWordLength
        ? word
        : throw new FormatException($"{place}: 词有 {word.Length} 个字，最多 {SegmenterModel.MaxWordLength} 个。词典每行写“词 词频 词性”，后两项可省略。");

    private static UserDictionary LoadAfterSales()
    {
        const string Resource = "AfterSalesCoach.Text.Resources.domain-words.txt";
        using var reader = new StreamReader(Assembly.GetExecutingAssembly().GetManifestResourceStream(Resource)!);
        return Load(reader, Resource);
    }

    /// <summary>jieba's <c>re_userdict</c>.</summary>
    [GeneratedRegex("^(.+?)( [0-9]+)?( [a-z]+)?$")]
    private static partial Regex LinePattern();
}
