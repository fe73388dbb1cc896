using AfterSalesCoach.Terminal.Measuring;

namespace AfterSalesCoach.Terminal.Editing;

/// <summary>Breaks text into rows of a given number of cells.</summary>
/// <remarks>
/// The basic rules of Chinese typesetting (GB/T 15834; "kinsoku" in JIS X 4051): no closing mark at the start of a row, no opening mark at its
/// end. Latin words and numbers with what belongs to them (¥129.00, 48%) stay whole where a row can hold them. What no rule can satisfy is
/// broken at the edge.
/// </remarks>
public static class TextWrap
{
    private const string NotAtStart = "，。！？；：、）》」』】〕”’…—～·％％℃,.!?;:)]}%";
    private const string NotAtEnd = "（《「『【〔“‘￥¥([{$";

    // A word longer than this is broken rather than leave most of a row empty.
    private const int LongestWord = 24;

    /// <param name="width">Cells of a row; less than 2 counts as 2, for a wide character must fit.</param>
    /// <returns>At least one row; together they cover the text but for its line feeds.</returns>
    public static IReadOnlyList<TextRow> Wrap(string text, int width, TextWidth widths)
    {
        var rows = new List<TextRow>();
        var clusters = new List<Cluster>();
        for (var start = 0; ;)
        {
            var feed = text.IndexOf('\n', start);
            var end = feed < 0 ? text.Length : feed;
            WrapLine(text, start, end, Math.Max(2, width), widths, clusters, rows);
            if (feed < 0)
            {
                return rows;
            }

            start = feed + 1;
        }
    }

    private static void WrapLine(string text, int start, int end, int width, TextWidth widths, List<Cluster> clusters, List<TextRow> rows)
    {
        clusters.Clear();
        for (var at = start; at < end;)
        {
            var length = TextWidth.NextCluster(text.AsSpan(at, end - at));
            clusters.Add(new Cluster(at, length, widths.OfCluster(text.AsSpan(at, length)).Columns));
            at += length;
        }

        var first = 0;
        while (RowEnd(text, clusters, first, width) is var next && next < clusters.Count)
        {
            rows.Add(new TextRow(clusters[first].Start, clusters[next].Start, EndsLine: false));
            first = next;
        }

        rows.Add(new TextRow(first < clusters.Count ? clusters[first].Start : end, end, EndsLine: true));
    }

    /// <summary>The cluster that starts the next row.</summary>
    private static int RowEnd(string text, List<Cluster> clusters, int first, int width)
    {
        var edge = first;
        var columns = 0;
        while (edge < clusters.Count && columns + clusters[edge].Columns <= width)
        {
            columns += clusters[edge++].Columns;
        }

        // Spaces at the edge hang over it, so that no row begins with them.
        var next = edge;
        while (next < clusters.Count && IsSpace(text, clusters[next]))
        {
            next++;
        }

        if (next >= clusters.Count || next > edge)
        {
            return next;
        }

        for (var at = edge; at > first && edge - at <= LongestWord; at--)
        {
            if (MayBreak(text, clusters, at))
            {
                return at;
            }
        }

        return edge;
    }

    private static bool MayBreak(string text, List<Cluster> clusters, int at)
    {
        var (before, after) = (text[clusters[at - 1].Start], text[clusters[at].Start]);
        return !NotAtStart.Contains(after) && !NotAtEnd.Contains(before) && after != ' ' && !(IsWord(before) && IsWord(after))
            && clusters[at].Columns > 0;
    }

    // A space with an accent on it shows.
    private static bool IsSpace(string text, Cluster cluster) => cluster.Length == 1 && text[cluster.Start] == ' ';

    private static bool IsWord(char c) => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' or '.' or ':' or '@' or '/' or '\'' or '#' or '+' or '&' or '=' or '%'
        || (char.IsLetter(c) && c < '\u2e80');

    private readonly record struct Cluster(int Start, int Length, int Columns);
}
