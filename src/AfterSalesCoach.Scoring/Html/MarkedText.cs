using System.Text;
using AfterSalesCoach.Scoring.Summary;

namespace AfterSalesCoach.Scoring.Html;

/// <summary>A message with the spans of its findings marked. Long messages are cut where nothing is marked.</summary>
internal static class MarkedText
{
    /// <summary>Characters shown of the beginning.</summary>
    private const int Head = 1_200;

    /// <summary>Characters shown around a mark, and of a mark from each of its ends.</summary>
    private const int Around = 200;

    public static Markup Of(string text, IReadOnlyList<(int Number, ShownFinding Finding)> findings, ReportContext report)
    {
        var marks = findings.Where(f => !(f.Finding.Span.Start <= 0 && f.Finding.Span.End >= text.Length))
            .Select(f => (Start: Math.Clamp(f.Finding.Span.Start, 0, text.Length), End: Math.Clamp(f.Finding.Span.End, 0, text.Length), f.Number, f.Finding))
            .Where(m => m.Start < m.End)
            .ToList();
        var edges = marks.SelectMany(m => new[] { m.Start, m.End }).Append(0).Append(text.Length).Concat(CutEdges(text, [.. marks.Select(m => (m.Start, m.End))])).Distinct().Order().ToList();
        var shown = Shown(text.Length, [.. marks.Select(m => (m.Start, m.End))]);
        var html = new StringBuilder();
        var left = 0;
        for (var i = 0; i + 1 < edges.Count; i++)
        {
            var (start, end) = (edges[i], edges[i + 1]);
            if (!shown.Exists(s => s.Start <= start && end <= s.End))
            {
                left += end - start;
                continue;
            }

            AppendGap(html, ref left, report);
            var covering = marks.Where(m => m.Start <= start && end <= m.End).ToList();
            if (covering.Count == 0)
            {
                HtmlText.Append(html, text.AsSpan(start, end - start));
            }
            else
            {
                var worst = covering.Max(m => m.Finding.Severity);
                html.Append(Markup.Of($"""<mark class="{ReportContext.SeverityClass(worst)}" title="{string.Join(report.Text("；", "; "), covering.Select(m => report.RuleTitle(m.Finding.RuleId)))}">{text[start..end]}</mark>""").Html);
            }

            foreach (var mark in marks.Where(m => m.End == end))
            {
                html.Append(Markup.Of($"""<sup class="ref">{mark.Number}</sup>""").Html);
            }
        }

        AppendGap(html, ref left, report);
        return new Markup(html.ToString());
    }

    private static void AppendGap(StringBuilder html, ref int left, ReportContext report)
    {
        if (left > 0)
        {
            html.Append(Markup.Of($"""<span class="gap">{report.Text($"……（这里略去 {ReportFormat.Count(left)} 个字符）……", $"… ({ReportFormat.Count(left)} characters left out) …")}</span>""").Html);
            left = 0;
        }
    }

    /// <summary>What is shown of a message of that length.</summary>
    private static List<(int Start, int End)> Shown(int length, List<(int Start, int End)> marks) => length <= 2 * Head
        ? [(0, length)]
        : Merged([(0, Head), .. marks.SelectMany(m => new[] { (Math.Max(0, m.Start - Around), Math.Min(m.End, m.Start + Around)), (Math.Max(m.Start, m.End - Around), Math.Min(length, m.End + Around)) })]);

    private static List<(int Start, int End)> Merged(IEnumerable<(int Start, int End)> ranges)
    {
        var merged = new List<(int Start, int End)>();
        foreach (var range in ranges.Order())
        {
            if (merged.Count > 0 && range.Start <= merged[^1].End)
            {
                merged[^1] = (merged[^1].Start, Math.Max(merged[^1].End, range.End));
            }
            else
            {
                merged.Add(range);
            }
        }

        return merged;
    }

    private static IEnumerable<int> CutEdges(string text, List<(int Start, int End)> marks) => Shown(text.Length, marks).SelectMany(s => new[] { s.Start, s.End });
}
