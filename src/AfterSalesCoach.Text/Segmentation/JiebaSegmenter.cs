namespace AfterSalesCoach.Text.Segmentation;

/// <summary>
/// Accurate mode of jieba 0.42.1 with its hidden Markov model: prefix dictionary, directed acyclic graph of words, route of maximum
/// probability, Viterbi over runs of single characters. Gives the same words, character for character.
/// </summary>
/// <remarks>
/// Source: the published algorithm and tables of jieba (MIT). Immutable; may be shared between threads. A call allocates nothing and needs
/// no memory but the ends it is given; its time is linear in the text.
/// </remarks>
public sealed unsafe class JiebaSegmenter : ISegmenter
{
    private static readonly Lazy<JiebaSegmenter> _default = new(() => new JiebaSegmenter(SegmenterModel.Default, null));

    private readonly SegmenterModel _model;
    private readonly UserWords? _user;
    private readonly double _logTotal;

    internal JiebaSegmenter(SegmenterModel model, UserWords? user)
    {
        (_model, _user) = (model, user);
        _logTotal = Math.Log(TotalFrequency);
    }

    /// <summary>The dictionary that is shipped, without user words.</summary>
    public static JiebaSegmenter Default => _default.Value;

    internal long TotalFrequency => _user?.TotalFrequency ?? _model.TotalFrequency;

    /// <summary>This segmenter with further words, as jieba's <c>load_userdict</c> adds them: in order, later ones replacing earlier ones.</summary>
    public JiebaSegmenter With(UserDictionary dictionary)
    {
        var words = new UserWords(_model, _user);
        foreach (var (word, frequency) in dictionary.Words)
        {
            words.Add(word, frequency ?? new JiebaSegmenter(_model, words).SuggestFrequency(word));
        }

        return new JiebaSegmenter(_model, words);
    }

    /// <summary>Whether a word is in the dictionary or was added by the user.</summary>
    public bool Contains(ReadOnlySpan<char> word) => LogFrequencyOf(word) >= 0;

    /// <summary>The words of <paramref name="text"/>; together they are the text.</summary>
    public IReadOnlyList<string> Cut(string text)
    {
        var ends = new int[text.Length];
        var words = new string[Segment(text, ends)];
        for (var (i, start) = (0, 0); i < words.Length; start = ends[i++])
        {
            words[i] = text[start..ends[i]];
        }

        return words;
    }

    public int Segment(ReadOnlySpan<char> text, Span<int> ends) => Segment(text, ends, useHmm: true);

    /// <summary>jieba's frequency of a word; 0 for what only starts words, null for what does not even that.</summary>
    internal long? FrequencyOf(ReadOnlySpan<char> word) => _user is null ? _model.FrequencyOf(word) : _user.FrequencyOf(word, _model);

    private int Segment(ReadOnlySpan<char> text, Span<int> ends, bool useHmm)
    {
        if (ends.Length < text.Length)
        {
            throw new ArgumentException("There must be room for as many ends as characters.", nameof(ends));
        }

        fixed (char* characters = text)
        fixed (int* slots = ends)
        {
            var count = 0;
            for (var i = 0; i < text.Length;)
            {
                var start = i;
                while (i < text.Length && CharacterClass.IsWordCharacter(characters[i]))
                {
                    i++;
                }

                if (i > start)
                {
                    // The route lies in the slots of the block's own characters: words found so far are no more than characters passed.
                    WordRoute.Find(_model, _user, _logTotal, characters, start, i, slots);
                    count = Emit(characters, start, i, slots, count, useHmm);
                    continue;
                }

                i += CharacterClass.LengthOfSingle(text, i);
                slots[count++] = i;
            }

            return count;
        }
    }

    /// <summary>Walks the route: words of two and more characters stand; runs of single characters may be words the dictionary lacks.</summary>
    private int Emit(char* text, int from, int to, int* slots, int count, bool useHmm)
    {
        for (var start = from; start < to;)
        {
            var end = slots[start];
            if (end - start > 1)
            {
                slots[count++] = start = end;
                continue;
            }

            while (end < to && slots[end] == end + 1)
            {
                end++;
            }

            count = useHmm ? EmitSingles(text, start, end, slots, count) : EmitWithoutHmm(text, start, end, slots, count);
            start = end;
        }

        return count;
    }

    private int EmitSingles(char* text, int from, int to, int* slots, int count)
    {
        // A run that is a word as a whole was split by the route on purpose.
        if (to - from > 1 && !Contains(new ReadOnlySpan<char>(text + from, to - from)))
        {
            return UnknownWords.Cut(_model, _user, text, from, to, slots, count);
        }

        for (var end = from + 1; end <= to; end++)
        {
            slots[count++] = end;
        }

        return count;
    }

    /// <summary>Without the Markov model jieba only joins runs of ASCII letters and digits.</summary>
    private static int EmitWithoutHmm(char* text, int from, int to, int* slots, int count)
    {
        for (var end = from + 1; end <= to; end++)
        {
            var joined = end < to && char.IsAsciiLetterOrDigit(text[end - 1]) && char.IsAsciiLetterOrDigit(text[end]);
            if (!joined)
            {
                slots[count++] = end;
            }
        }

        return count;
    }

    private double LogFrequencyOf(ReadOnlySpan<char> word) =>
        _user is not null && _user.TryGetLog(word, out var log) ? log : _model.LogFrequencyOf(word);

    /// <summary>jieba's <c>suggest_freq</c>: just frequent enough to win against the words it would be cut into.</summary>
    private long SuggestFrequency(string word)
    {
        var ends = new int[word.Length];
        double total = TotalFrequency;
        double share = 1;
        var start = 0;
        foreach (var end in ends.AsSpan(0, Segment(word, ends, useHmm: false)))
        {
            share *= (FrequencyOf(word.AsSpan(start, end - start)) ?? 1) / total;
            start = end;
        }

        return Math.Max((long)(share * total) + 1, FrequencyOf(word) ?? 1);
    }
}
