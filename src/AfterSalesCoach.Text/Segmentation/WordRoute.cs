using System.Runtime.CompilerServices;

namespace AfterSalesCoach.Text.Segmentation;

/// <summary>jieba's route of maximum probability through the words of a block.</summary>
internal static unsafe class WordRoute
{
    // A word reaches back at most MaxWordLength characters, so older values may be overwritten: the memory does not grow with the block.
    private const int Window = 128;
    private const int Mask = Window - 1;

    /// <summary>Writes to <paramref name="next"/>[i], for every i of the block, where the best word that starts at i ends.</summary>
    /// <param name="next">Indexed as <paramref name="text"/> is.</param>
    /// <remarks>
    /// From right to left. The sums are formed in jieba's order and ties go to the longer word, as Python's <c>max</c> over pairs does.
    /// A character that only starts words counts as a word when no longer word starts there, with jieba's log(1).
    /// </remarks>
    [SkipLocalsInit]
    public static void Find(SegmenterModel model, UserWords? user, double logTotal, char* text, int from, int to, int* next)
    {
        var route = stackalloc double[Window];
        route[to & Mask] = 0;
        var cells = model.Cells;
        var codes = model.Codes;
        var logs = model.Logs;
        var rootBase = cells[0].Base;
        for (var i = to - 1; i >= from; i--)
        {
            if (user is not null && user.MayStart(text[i], i + 1 < to ? text[i + 1] : '\0'))
            {
                FindWithUserWords(model, user, logTotal, text, i, to, next, route);
                continue;
            }

            var best = double.NegativeInfinity;
            var end = i + 1;
            var state = 0;
            var stateBase = rootBase;
            for (var j = i; j < to && stateBase != 0;)
            {
                var child = stateBase + codes[text[j++]];
                var cell = cells[child];
                if (cell.Check != state)
                {
                    break;
                }

                (state, stateBase) = (child, cell.Base);
                if (cell.Frequency != 0)
                {
                    var value = logs[cell.Frequency] - logTotal + route[j & Mask];
                    if (value >= best)
                    {
                        (best, end) = (value, j);
                    }
                }
            }

            route[i & Mask] = double.IsNegativeInfinity(best) ? 0 - logTotal + route[(i + 1) & Mask] : best;
            next[i] = end;
        }
    }

    /// <summary>One step of <see cref="Find"/> where both dictionaries are walked side by side; the user's word wins over the same word.</summary>
    private static void FindWithUserWords(SegmenterModel model, UserWords user, double logTotal, char* text, int i, int to, int* next, double* route)
    {
        var best = double.NegativeInfinity;
        var end = i + 1;
        var state = 0;
        var userState = UserWords.Root;
        for (var j = i; j < to && (state >= 0 || userState >= 0);)
        {
            var c = text[j++];
            var log = SegmenterModel.NoWord;
            if (state >= 0)
            {
                var child = model.Cells[state].Base + model.Codes[c];
                var cell = model.Cells[child];
                state = cell.Check == state ? child : -1;
                log = state >= 0 && cell.Frequency != 0 ? model.Logs[cell.Frequency] : log;
            }

            if (userState >= 0)
            {
                userState = user.Step(userState, c, ref log);
            }

            if (log >= 0)
            {
                var value = log - logTotal + route[j & Mask];
                if (value >= best)
                {
                    (best, end) = (value, j);
                }
            }
        }

        route[i & Mask] = double.IsNegativeInfinity(best) ? 0 - logTotal + route[(i + 1) & Mask] : best;
        next[i] = end;
    }
}
