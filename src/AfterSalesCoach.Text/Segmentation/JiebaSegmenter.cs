using System.Buffers;

namespace AfterSalesCoach.Text.Segmentation;

/// <summary>
/// Accurate mode of jieba 0.42.1 with its hidden Markov model: prefix dictionary, directed acyclic graph of words, route of maximum
/// probability, Viterbi over runs of single characters. Gives the same words, character for character.
/// </summary>
/// <remarks>
/// Source: the published algorithm and tables of jieba (MIT). Immutable; may be shared between threads. No allocation in a call.
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
        _logTotal = Math.Log(user?.TotalFrequency ?? model.TotalFrequency);
    }

    /// <summary>The dictionary that is shipped, without user words.</summary>
    public static JiebaSegmenter Default => _default.Value;

    /// <summary>This segmenter with further words, as jieba's <c>load_userdict</c> adds them.</summary>
    public JiebaSegmenter With(UserDictionary dictionary)
    {
        var words = new UserWords(_model, _user);
        foreach (var (word, frequency) in dictionary.Words)
        {
            words.Add(word, frequency ?? SuggestFrequency(word, words));
        }

        return new JiebaSegmenter(_model, words);
    }

    /// <summary>Whether a word is in the dictionary or was added by the user.</summary>
    public bool Contains(ReadOnlySpan<char> word) => LogFrequencyOf(word) >= 0;

    /// <summary>The words of <paramref name="text"/>.</summary>
    public IReadOnlyList<string> Cut(string text)
    {
        var ends = new int[text.Length];
        var count = Segment(text, ends);
        var words = new string[count];
        for (var (i, start) = (0, 0); i < count; start = ends[i++])
        {
            words[i] = text[start..ends[i]];
        }

        return words;
    }

    public int Segment(ReadOnlySpan<char> text, Span<int> ends) => Segment(text, ends, useHmm: true);

    internal int Segment(ReadOnlySpan<char> text, Span<int> ends, bool useHmm)
    {
        if (ends.Length < text.Length)
        {
            throw new ArgumentException("There must be room for as many ends as characters.", nameof(ends));
        }

        var count = 0;
        for (var i = 0; i < text.Length;)
        {
            var start = i;
            while (i < text.Length && CharacterClass.IsWordCharacter(text[i]))
            {
                i++;
            }

            if (i > start)
            {
                count = CutBlock(text[start..i], start, ends, count, useHmm);
                continue;
            }

            i += CharacterClass.LengthOfSingle(text, i);
            ends[count++] = i;
        }

        return count;
    }

    private int CutBlock(ReadOnlySpan<char> block, int offset, Span<int> ends, int count, bool useHmm)
    {
        var next = ArrayPool<int>.Shared.Rent(block.Length);
        try
        {
            FindRoute(block, next);
            return Emit(block, next, offset, ends, count, useHmm);
        }
        finally
        {
            ArrayPool<int>.Shared.Return(next);
        }
    }

    /// <summary>From right to left: where the best word that starts at each character ends. Ties go to the longer word, as jieba's max does.</summary>
    private void FindRoute(ReadOnlySpan<char> block, int[] next)
    {
        var route = ArrayPool<double>.Shared.Rent(block.Length + 1);
        route[block.Length] = 0;
        var cells = _model.Cells;
        var codes = _model.Codes;
        var rootBase = cells[0].Base;
        for (var i = block.Length - 1; i >= 0; i--)
        {
            var best = double.NegativeInfinity;
            var end = i + 1;
            var (state, stateBase) = (0, rootBase);
            var userState = _user is null ? -1 : 0;
            for (var j = i; j < block.Length; j++)
            {
                var log = SegmenterModel.NoWord;
                if (stateBase != 0)
                {
                    var code = codes[block[j]];
                    var child = stateBase + code;
                    if (code != 0 && cells[child].Check == state)
                    {
                        (state, stateBase, log) = (child, cells[child].Base, cells[child].LogFrequency);
                    }
                    else
                    {
                        stateBase = 0;
                        state = -1;
                    }
                }

                if (userState >= 0)
                {
                    userState = _user!.Step(userState, block[j], ref log);
                }

                if (log >= 0)
                {
                    var value = log - _logTotal + route[j + 1];
                    if (value >= best)
                    {
                        (best, end) = (value, j + 1);
                    }
                }

                if (stateBase == 0 && userState < 0)
                {
                    break;
                }
            }

            if (double.IsNegativeInfinity(best))
            {
                best = 0 - _logTotal + route[i + 1];
            }

            (route[i], next[i]) = (best, end);
        }

        ArrayPool<double>.Shared.Return(route);
    }

    /// <summary>Words of two and more characters stand; runs of single characters go through the Markov model.</summary>
    private int Emit(ReadOnlySpan<char> block, int[] next, int offset, Span<int> ends, int count, bool useHmm)
    {
        for (var start = 0; start < block.Length;)
        {
            if (next[start] - start > 1)
            {
                start = next[start];
                ends[count++] = offset + start;
                continue;
            }

            var end = start + 1;
            while (end < block.Length && next[end] == end + 1)
            {
                end++;
            }

            count = useHmm ? EmitSingles(block[start..end], offset + start, ends, count) : EmitWithoutHmm(block[start..end], offset + start, ends, count);
            start = end;
        }

        return count;
    }

    private int EmitSingles(ReadOnlySpan<char> run, int offset, Span<int> ends, int count)
    {
        // A run that is a word as a whole was split by the route on purpose.
        if (run.Length == 1 || LogFrequencyOf(run) >= 0)
        {
            return EmitEach(run.Length, offset, ends, count);
        }

        var first = count;
        count = UnknownWords.Cut(_model, run, offset, ends, count);
        return _user is { HasForcedSplits: true } ? SplitForced(run, offset, ends, first, count) : count;
    }

    /// <summary>Words that the user gave the frequency 0 are cut into characters when the Markov model puts them together.</summary>
    private int SplitForced(ReadOnlySpan<char> run, int offset, Span<int> ends, int first, int count)
    {
        var found = ends[first..count].ToArray();
        var start = offset;
        count = first;
        foreach (var end in found)
        {
            if (_user!.IsForcedSplit(run[(start - offset)..(end - offset)]))
            {
                count = EmitEach(end - start, start, ends, count);
            }
            else
            {
                ends[count++] = end;
            }

            start = end;
        }

        return count;
    }

    private static int EmitEach(int length, int offset, Span<int> ends, int count)
    {
        for (var i = 1; i <= length; i++)
        {
            ends[count++] = offset + i;
        }

        return count;
    }

    /// <summary>Without the Markov model jieba only joins runs of ASCII letters and digits.</summary>
    private static int EmitWithoutHmm(ReadOnlySpan<char> run, int offset, Span<int> ends, int count)
    {
        for (var i = 0; i < run.Length; i++)
        {
            var joined = i + 1 < run.Length && char.IsAsciiLetterOrDigit(run[i]) && char.IsAsciiLetterOrDigit(run[i + 1]);
            if (!joined)
            {
                ends[count++] = offset + i + 1;
            }
        }

        return count;
    }

    private double LogFrequencyOf(ReadOnlySpan<char> word) =>
        _user is not null && _user.TryGetLog(word, out var log) ? log : _model.LogFrequencyOf(word);

    /// <summary>jieba's <c>suggest_freq</c>: just frequent enough to win against the words it would be cut into.</summary>
    private long SuggestFrequency(string word, UserWords words)
    {
        var sofar = new JiebaSegmenter(_model, words);
        var ends = new int[word.Length];
        var count = sofar.Segment(word, ends, useHmm: false);
        double total = words.TotalFrequency;
        double frequency = 1;
        var start = 0;
        foreach (var end in ends.AsSpan(0, count))
        {
            frequency *= (sofar.FrequencyOf(word.AsSpan(start, end - start)) ?? 1) / total;
            start = end;
        }

        return Math.Max((long)(frequency * total) + 1, sofar.FrequencyOf(word) ?? 1);
    }

    private long? FrequencyOf(ReadOnlySpan<char> word)
    {
        if (_user is not null && _user.TryGetFrequency(word, out var frequency))
        {
            return frequency;
        }

        var log = _model.LogFrequencyOf(word);
        return log >= 0 ? (long)Math.Round(Math.Exp(log)) : _model.IsPrefix(word) || (_user?.IsPrefix(word) ?? false) ? 0 : null;
    }
}
