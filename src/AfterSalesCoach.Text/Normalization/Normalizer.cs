using AfterSalesCoach.Text.Segmentation;

namespace AfterSalesCoach.Text.Normalization;

/// <summary>
/// Brings a message into comparable form: half width, lower case, simplified, without separators, repeated characters once, and words
/// written in pinyin or with homophones restored.
/// </summary>
/// <remarks>Immutable; may be shared between threads. Linear in the length of the message.</remarks>
public sealed class Normalizer : INormalizer
{
    private readonly WordRestorer _restorer;

    private Normalizer(WordRestorer restorer) => _restorer = restorer;

    /// <summary>With the vocabulary and the dictionary that are shipped.</summary>
    public static Normalizer Default { get; } = new(new WordRestorer(
        RestorableVocabulary.Default, JiebaSegmenter.Default.With(UserDictionary.AfterSales)));

    public NormalizedText Normalize(string raw)
    {
        var buffer = NormalizationBuffer.Rent();
        for (var i = 0; i < raw.Length;)
        {
            var boundary = Separators.Classify(raw, i, out var length);
            if (boundary == Boundary.None)
            {
                for (var j = 0; j < length; j++)
                {
                    buffer.Add(Fold(raw[i + j]), i + j, i + j + 1);
                }
            }
            else
            {
                buffer.AddSeparator(boundary, raw[i] is '?' or '？');
            }

            i += length;
        }

        buffer.QuietenStrewnSeparators();
        _restorer.Restore(buffer);
        var normalized = buffer.Build(raw);
        buffer.Return();
        return normalized;
    }

    private static char Fold(char c)
    {
        // The full-width forms of ASCII stand in one block, in the same order.
        if (c is >= '\uFF01' and <= '\uFF5E')
        {
            c = (char)(c - 0xFEE0);
        }

        return c switch
        {
            '￥' => '¥',
            < '\u0080' => char.ToLowerInvariant(c),
            _ => CharacterTables.Simplify(c),
        };
    }
}
