using System.Globalization;
using System.Text;
using AfterSalesCoach.ChatLogs.Libraries;

namespace AfterSalesCoach.Cli.Output;

/// <summary>Writes replaced lines in the unified format of diff, three lines of context.</summary>
internal static class UnifiedDiff
{
    private const int Context = 3;

    /// <param name="edits">Disjoint, by start.</param>
    /// <param name="show">Makes a line fit to be shown.</param>
    public static string Of(string name, IReadOnlyList<string> lines, IReadOnlyList<LineEdit> edits, Func<string, string> show)
    {
        if (edits.Count == 0)
        {
            return "";
        }

        var text = new StringBuilder().Append(CultureInfo.InvariantCulture, $"--- {name}\n+++ {name}\n");
        var shift = 0;
        for (var i = 0; i < edits.Count;)
        {
            var first = i;
            while (i + 1 < edits.Count && edits[i + 1].Start - (edits[i].Start + edits[i].Count) <= 2 * Context)
            {
                i++;
            }

            var hunk = edits.Skip(first).Take(++i - first).ToList();
            var start = Math.Max(0, hunk[0].Start - Context);
            var end = Math.Min(lines.Count, hunk[^1].Start + hunk[^1].Count + Context);
            var growth = hunk.Sum(e => e.Lines.Length - e.Count);
            text.Append(CultureInfo.InvariantCulture, $"@@ -{start + 1},{end - start} +{start + 1 + shift},{end - start + growth} @@\n");
            Write(text, lines, hunk, start, end, show);
            shift += growth;
        }

        return text.ToString();
    }

    private static void Write(StringBuilder text, IReadOnlyList<string> lines, List<LineEdit> hunk, int start, int end, Func<string, string> show)
    {
        void Line(char sign, string line) => text.Append(sign).Append(show(line)).Append('\n');

        var at = start;
        foreach (var edit in hunk)
        {
            for (; at < edit.Start; at++)
            {
                Line(' ', lines[at]);
            }

            for (; at < edit.Start + edit.Count; at++)
            {
                Line('-', lines[at]);
            }

            foreach (var line in edit.Lines)
            {
                Line('+', line);
            }
        }

        for (; at < end; at++)
        {
            Line(' ', lines[at]);
        }
    }
}
