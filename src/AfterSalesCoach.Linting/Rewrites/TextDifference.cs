namespace AfterSalesCoach.Linting.Rewrites;

/// <summary>How far two texts differ.</summary>
public static class TextDifference
{
    /// <summary>The share of characters that differ, between 0 (equal) and 1: edit distance by the length of the longer text.</summary>
    /// <remarks>Source: Levenshtein, "Binary codes capable of correcting deletions, insertions, and reversals", 1966; two rows.</remarks>
    public static double Share(string a, string b)
    {
        if (a.Length == 0 || b.Length == 0)
        {
            return a.Length == b.Length ? 0 : 1;
        }

        var (above, row) = (new int[b.Length + 1], new int[b.Length + 1]);
        for (var j = 0; j <= b.Length; j++)
        {
            above[j] = j;
        }

        for (var i = 1; i <= a.Length; i++)
        {
            row[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                row[j] = Math.Min(Math.Min(row[j - 1], above[j]) + 1, above[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1));
            }

            (above, row) = (row, above);
        }

        return above[b.Length] / (double)Math.Max(a.Length, b.Length);
    }
}
