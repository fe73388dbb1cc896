namespace AfterSalesCoach.Scenarios.Reading;

/// <summary>Finds what somebody probably meant.</summary>
public static class Nearest
{
    /// <summary>“ Did you mean …”, or nothing when no candidate is close.</summary>
    internal static (string Chinese, string English) Suggestion(string written, IEnumerable<string> candidates) =>
        To(written, candidates) is { } word ? ($"是不是“{word}”？", $" Did you mean '{word}'?") : ("", "");

    /// <summary>The candidate that is closest to what was written, or null when none is close.</summary>
    /// <param name="most">Edits that are close; a third of the word unless given. A word that would be written anew is never close.</param>
    public static string? To(string written, IEnumerable<string> candidates, int? most = null)
    {
        var best = candidates.Select(c => (Word: c, Distance: Distance(written, c))).OrderBy(c => c.Distance).ThenBy(c => c.Word, StringComparer.Ordinal).FirstOrDefault();
        return best.Word is not null && best.Distance <= (most is { } edits ? Math.Min(edits, written.Length - 1) : Math.Max(1, written.Length / 3)) ? best.Word : null;
    }

    /// <summary>Levenshtein's distance; both words are cut at 40 characters.</summary>
    private static int Distance(string a, string b)
    {
        (a, b) = (a[..Math.Min(a.Length, 40)], b[..Math.Min(b.Length, 40)]);
        var previous = Enumerable.Range(0, b.Length + 1).ToArray();
        for (var i = 1; i <= a.Length; i++)
        {
            var current = new int[b.Length + 1];
            current[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                current[j] = Math.Min(Math.Min(current[j - 1], previous[j]) + 1, previous[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1));
            }

            previous = current;
        }

        return previous[b.Length];
    }
}
