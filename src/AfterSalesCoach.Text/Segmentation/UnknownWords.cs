namespace AfterSalesCoach.Text.Segmentation;

/// <summary>Words the dictionary does not know: Viterbi over the states begin, middle, end, single; ASCII runs by jieba's pattern.</summary>
/// <remarks>
/// Everywhere <c>ends</c> is indexed in two ways: [..count] holds the words found so far, and the slots from <c>from</c> to <c>to</c>, which
/// belong to characters not yet cut and so lie behind, are free to be scratched on. No other memory is needed, however long the run.
/// </remarks>
internal static unsafe class UnknownWords
{
    private const int B = 0;
    private const int M = 1;
    private const int E = 2;
    private const int S = 3;

    /// <summary>Cuts the characters from <paramref name="from"/> to <paramref name="to"/> and returns the new count of words.</summary>
    public static int Cut(SegmenterModel model, UserWords? user, char* text, int from, int to, int* ends, int count)
    {
        for (var i = from; i < to;)
        {
            var start = i;
            var han = CharacterClass.IsHan(text[i]);
            while (i < to && CharacterClass.IsHan(text[i]) == han)
            {
                i++;
            }

            count = han ? CutHan(model, user, text, start, i, ends, count) : CutAscii(text, start, i, ends, count);
        }

        return count;
    }

    /// <summary>jieba's <c>[a-zA-Z0-9]+(?:\.\d+)?%?</c>: matches are words, and so is what stands between them.</summary>
    private static int CutAscii(char* text, int from, int to, int* ends, int count)
    {
        var open = from;
        for (var i = from; i < to;)
        {
            if (!char.IsAsciiLetterOrDigit(text[i]))
            {
                i++;
                continue;
            }

            if (i > open)
            {
                ends[count++] = i;
            }

            while (i < to && char.IsAsciiLetterOrDigit(text[i]))
            {
                i++;
            }

            if (i + 1 < to && text[i] == '.' && char.IsAsciiDigit(text[i + 1]))
            {
                i += 2;
                while (i < to && char.IsAsciiDigit(text[i]))
                {
                    i++;
                }
            }

            if (i < to && text[i] == '%')
            {
                i++;
            }

            ends[count++] = i;
            open = i;
        }

        if (to > open)
        {
            ends[count++] = to;
        }

        return count;
    }

    private static int CutHan(SegmenterModel model, UserWords? user, char* text, int from, int to, int* ends, int count)
    {
        if (to - from == 1)
        {
            ends[count++] = to;
            return count;
        }

        var state = FindStates(model, text, from, to, ends);

        // From the right the ends of words take the place of the way back, which is read before: there are no more words than characters.
        var first = to;
        for (var i = to - 1; i >= from; i--)
        {
            var back = ends[i];
            if (state >= E)
            {
                ends[--first] = i + 1;
            }

            state = Previous(state, back);
        }

        return user is { HasForcedSplits: true }
            ? MoveSplitting(user, text, from, ends, first, to, count)
            : Move(ends, first, to, count);
    }

    /// <summary>Viterbi; leaves at <paramref name="back"/>[i] four bits that lead back from i to i - 1, and returns the last state.</summary>
    /// <remarks>Sums are formed in jieba's order and ties go to the larger letter (B &lt; E &lt; M &lt; S), else rare words differ.</remarks>
    private static int FindStates(SegmenterModel model, char* text, int from, int to, int* back)
    {
        var t = model.TransitionLog;
        var (beginToMiddle, beginToEnd, middleToMiddle, middleToEnd) = (t[(B * 4) + M], t[(B * 4) + E], t[(M * 4) + M], t[(M * 4) + E]);
        var (endToBegin, endToSingle, singleToBegin, singleToSingle) = (t[(E * 4) + B], t[(E * 4) + S], t[(S * 4) + B], t[(S * 4) + S]);
        var emission = Emission(model, text[from]);
        var begin = model.StartLog[B] + emission[B];
        var middle = model.StartLog[M] + emission[M];
        var end = model.StartLog[E] + emission[E];
        var single = model.StartLog[S] + emission[S];
        for (var i = from + 1; i < to; i++)
        {
            emission = Emission(model, text[i]);
            var beginFromEnd = end + endToBegin + emission[B];
            var beginFromSingle = single + singleToBegin + emission[B];
            var middleFromBegin = begin + beginToMiddle + emission[M];
            var middleFromMiddle = middle + middleToMiddle + emission[M];
            var endFromBegin = begin + beginToEnd + emission[E];
            var endFromMiddle = middle + middleToEnd + emission[E];
            var singleFromEnd = end + endToSingle + emission[S];
            var singleFromSingle = single + singleToSingle + emission[S];
            back[i] = (beginFromSingle >= beginFromEnd ? 1 << B : 0) | (middleFromMiddle >= middleFromBegin ? 1 << M : 0)
                | (endFromMiddle >= endFromBegin ? 1 << E : 0) | (singleFromSingle >= singleFromEnd ? 1 << S : 0);
            begin = beginFromSingle >= beginFromEnd ? beginFromSingle : beginFromEnd;
            middle = middleFromMiddle >= middleFromBegin ? middleFromMiddle : middleFromBegin;
            end = endFromMiddle >= endFromBegin ? endFromMiddle : endFromBegin;
            single = singleFromSingle >= singleFromEnd ? singleFromSingle : singleFromEnd;
        }

        return single >= end ? S : E;
    }

    private static double* Emission(SegmenterModel model, char c) => model.EmissionLog + ((c - SegmenterModel.FirstHan) * SegmenterModel.States);

    private static int Previous(int state, int back)
    {
        var larger = ((back >> state) & 1) != 0;
        return state is B or S ? (larger ? S : E) : (larger ? M : B);
    }

    private static int Move(int* ends, int first, int to, int count)
    {
        for (var i = first; i < to; i++)
        {
            ends[count++] = ends[i];
        }

        return count;
    }

    /// <summary>As <see cref="Move"/>, but a word that the user gave the frequency 0 is cut into its characters.</summary>
    /// <remarks>What is written never overtakes what is read: of the characters after a word, each has a slot behind that word's.</remarks>
    private static int MoveSplitting(UserWords user, char* text, int from, int* ends, int first, int to, int count)
    {
        for (var (i, start) = (first, from); i < to; i++)
        {
            var end = ends[i];
            if (user.IsForcedSplit(new ReadOnlySpan<char>(text + start, end - start)))
            {
                while (++start < end)
                {
                    ends[count++] = start;
                }
            }

            ends[count++] = start = end;
        }

        return count;
    }
}
