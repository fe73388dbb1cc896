namespace AfterSalesCoach.Learning.Corpus;

/// <summary>Finds replies that are the same but for a few characters.</summary>
/// <remarks>Jaccard similarity of character trigrams (Broder 1997); pairs are met through trigrams that few replies share, so the time grows about linearly.</remarks>
internal static class NearDuplicates
{
    private const int GramLength = 3;
    private const double Alike = 0.8;

    /// <summary>Short replies (好的亲) are alike without being copies.</summary>
    private const int FewestGrams = 10;

    /// <summary>A trigram that more replies share tells nothing.</summary>
    private const int MostSharers = 40;

    public static IEnumerable<(LabelledReply First, LabelledReply Second, double Similarity)> Find(IReadOnlyList<LabelledReply> replies)
    {
        var grams = replies.Select(r => Grams(r.Reply)).ToList();
        var sharers = new Dictionary<string, List<int>>();
        for (var i = 0; i < grams.Count; i++)
        {
            foreach (var gram in grams[i])
            {
                (sharers.TryGetValue(gram, out var list) ? list : sharers[gram] = []).Add(i);
            }
        }

        for (var i = 0; i < grams.Count; i++)
        {
            if (grams[i].Count < FewestGrams)
            {
                continue;
            }

            foreach (var j in grams[i].Select(g => sharers[g]).Where(s => s.Count <= MostSharers).SelectMany(s => s).Where(j => j > i).Distinct().Order())
            {
                var common = grams[i].Count(grams[j].Contains);
                var similarity = (double)common / (grams[i].Count + grams[j].Count - common);
                if (similarity >= Alike)
                {
                    yield return (replies[i], replies[j], similarity);
                }
            }
        }
    }

    private static HashSet<string> Grams(string reply)
    {
        var letters = string.Concat(reply.Where(char.IsLetterOrDigit));
        return [.. Enumerable.Range(0, Math.Max(0, letters.Length - GramLength + 1)).Select(i => letters.Substring(i, GramLength))];
    }
}
