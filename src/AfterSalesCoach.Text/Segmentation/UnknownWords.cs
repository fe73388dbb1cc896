using System.Buffers;

namespace AfterSalesCoach.Text.Segmentation;

/// <summary>Words the dictionary does not know: Viterbi over the states begin, middle, end, single; ASCII runs by jieba's pattern.</summary>
internal static unsafe class UnknownWords
{
    private const int B = 0;
    private const int M = 1;
    private const int E = 2;
    private const int S = 3;

    public static int Cut(SegmenterModel model, ReadOnlySpan<char> run, int offset, Span<int> ends, int count)
    {
        for (var i = 0; i < run.Length;)
        {
            var start = i;
            var han = CharacterClass.IsHan(run[i]);
            while (i < run.Length && CharacterClass.IsHan(run[i]) == han)
            {
                i++;
            }

            count = han
                ? CutHan(model, run[start..i], offset + start, ends, count)
                : CutAscii(run[start..i], offset + start, ends, count);
        }

        return count;
    }

    /// <summary>jieba's <c>[a-zA-Z0-9]+(?:\.\d+)?%?</c>: matches are words, and so is what stands between them.</summary>
    private static int CutAscii(ReadOnlySpan<char> run, int offset, Span<int> ends, int count)
    {
        var open = 0;
        for (var i = 0; i < run.Length;)
        {
            if (!char.IsAsciiLetterOrDigit(run[i]))
            {
                i++;
                continue;
            }

            if (i > open)
            {
                ends[count++] = offset + i;
            }

            while (i < run.Length && char.IsAsciiLetterOrDigit(run[i]))
            {
                i++;
            }

            if (i + 1 < run.Length && run[i] == '.' && char.IsAsciiDigit(run[i + 1]))
            {
                i += 2;
                while (i < run.Length && char.IsAsciiDigit(run[i]))
                {
                    i++;
                }
            }

            if (i < run.Length && run[i] == '%')
            {
                i++;
            }

            ends[count++] = offset + i;
            open = i;
        }

        if (run.Length > open)
        {
            ends[count++] = offset + run.Length;
        }

        return count;
    }

    /// <remarks>Sums are formed in jieba's order and ties go to the larger letter (B &lt; E &lt; M &lt; S), else rare words differ.</remarks>
    private static int CutHan(SegmenterModel model, ReadOnlySpan<char> run, int offset, Span<int> ends, int count)
    {
        var back = ArrayPool<byte>.Shared.Rent(run.Length);
        var transition = model.TransitionLog;
        var emission = model.EmissionLog + ((run[0] - SegmenterModel.FirstHan) * SegmenterModel.States);
        var begin = model.StartLog[B] + emission[B];
        var middle = model.StartLog[M] + emission[M];
        var end = model.StartLog[E] + emission[E];
        var single = model.StartLog[S] + emission[S];
        for (var i = 1; i < run.Length; i++)
        {
            emission = model.EmissionLog + ((run[i] - SegmenterModel.FirstHan) * SegmenterModel.States);
            var (beginFromEnd, beginFromSingle) = (end + transition[(E * 4) + B] + emission[B], single + transition[(S * 4) + B] + emission[B]);
            var (middleFromBegin, middleFromMiddle) = (begin + transition[(B * 4) + M] + emission[M], middle + transition[(M * 4) + M] + emission[M]);
            var (endFromBegin, endFromMiddle) = (begin + transition[(B * 4) + E] + emission[E], middle + transition[(M * 4) + E] + emission[E]);
            var (singleFromEnd, singleFromSingle) = (end + transition[(E * 4) + S] + emission[S], single + transition[(S * 4) + S] + emission[S]);
            back[i] = (byte)((beginFromSingle >= beginFromEnd ? 1 : 0) | (middleFromMiddle >= middleFromBegin ? 2 : 0)
                | (endFromMiddle >= endFromBegin ? 4 : 0) | (singleFromSingle >= singleFromEnd ? 8 : 0));
            begin = Math.Max(beginFromEnd, beginFromSingle);
            middle = Math.Max(middleFromBegin, middleFromMiddle);
            end = Math.Max(endFromBegin, endFromMiddle);
            single = Math.Max(singleFromEnd, singleFromSingle);
        }

        var first = count;
        var state = single >= end ? S : E;
        for (var i = run.Length - 1; i >= 0; i--)
        {
            if (state is E or S)
            {
                ends[count++] = offset + i + 1;
            }

            if (i > 0)
            {
                state = Previous(state, back[i]);
            }
        }

        ends[first..count].Reverse();
        ArrayPool<byte>.Shared.Return(back);
        return count;
    }

    private static int Previous(int state, byte back) => state switch
    {
        B => (back & 1) != 0 ? S : E,
        M => (back & 2) != 0 ? M : B,
        E => (back & 4) != 0 ? M : B,
        _ => (back & 8) != 0 ? S : E,
    };
}
