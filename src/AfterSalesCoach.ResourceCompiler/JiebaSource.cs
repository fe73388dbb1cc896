using System.Globalization;
using System.Text.RegularExpressions;
using AfterSalesCoach.Text.Segmentation;

namespace AfterSalesCoach.ResourceCompiler;

/// <summary>jieba's words with their frequencies and its Markov tables, read from the files of its distribution.</summary>
public sealed partial record JiebaSource(IReadOnlyList<(string Word, long Frequency)> Words, double[] Start, double[] Transition, double[] Emission)
{
    /// <summary>jieba's stand-in for the logarithm of zero.</summary>
    private const double MinLog = -3.14e100;

    private const string StateNames = "BMES";

    public static JiebaSource Read(string folder)
    {
        var words = File.ReadLines(Path.Combine(folder, "dict.txt"))
            .Select(l => l.Split(' '))
            .Select(p => (p[0], long.Parse(p[1], CultureInfo.InvariantCulture)))
            .ToList();
        var tables = Path.Combine(folder, "finalseg");
        return new JiebaSource(
            words,
            ReadStart(File.ReadAllText(Path.Combine(tables, "prob_start.py"))),
            ReadTransition(File.ReadAllText(Path.Combine(tables, "prob_trans.py"))),
            ReadEmission(File.ReadAllText(Path.Combine(tables, "prob_emit.py"))));
    }

    private static double[] ReadStart(string python)
    {
        var start = new double[SegmenterModel.States];
        foreach (var (key, value) in Entries(python))
        {
            start[StateNames.IndexOf(key[0], StringComparison.Ordinal)] = value;
        }

        return start;
    }

    private static double[] ReadTransition(string python)
    {
        var transition = Filled(SegmenterModel.States * SegmenterModel.States);
        foreach (var (state, body) in Tables(python))
        {
            foreach (var (key, value) in Entries(body))
            {
                transition[(state * SegmenterModel.States) + StateNames.IndexOf(key[0], StringComparison.Ordinal)] = value;
            }
        }

        return transition;
    }

    private static double[] ReadEmission(string python)
    {
        var emission = Filled((SegmenterModel.LastHan - SegmenterModel.FirstHan + 1) * SegmenterModel.States);
        foreach (var (state, body) in Tables(python))
        {
            foreach (var (key, value) in Entries(body))
            {
                // Characters outside the range never reach the model: jieba splits them off before.
                if (key.Length == 1 && key[0] is >= SegmenterModel.FirstHan and <= SegmenterModel.LastHan)
                {
                    emission[((key[0] - SegmenterModel.FirstHan) * SegmenterModel.States) + state] = value;
                }
            }
        }

        return emission;
    }

    private static double[] Filled(int length)
    {
        var values = new double[length];
        Array.Fill(values, MinLog);
        return values;
    }

    private static IEnumerable<(int State, string Body)> Tables(string python) =>
        TablePattern().Matches(python).Select(m => (StateNames.IndexOf(m.Groups[1].Value, StringComparison.Ordinal), m.Groups[2].Value));

    private static IEnumerable<(string Key, double Value)> Entries(string python) =>
        EntryPattern().Matches(python).Select(m => (
            Regex.Unescape(m.Groups[1].Value), double.Parse(m.Groups[2].Value, NumberStyles.Float, CultureInfo.InvariantCulture)));

    [GeneratedRegex(@"u?'([BMES])'\s*:\s*\{([^}]*)\}")]
    private static partial Regex TablePattern();

    [GeneratedRegex(@"u?'(\\u[0-9a-fA-F]{4}|[^'\\])'\s*:\s*(-?[0-9.]+(?:e[+-]?[0-9]+)?)")]
    private static partial Regex EntryPattern();
}
