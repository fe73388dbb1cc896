namespace AfterSalesCoach.Learning.Features;

/// <summary>What is known of one reply: keys in ascending order, each in a group.</summary>
/// <param name="Groups">For each key the number of its group.</param>
/// <param name="Weights">What each group weighs.</param>
public sealed record FeatureVector(ulong[] Keys, byte[] Groups, GroupWeight[] Weights)
{
    /// <summary>
    /// Those features that have a row, with what each weighs. A weight that is shared is shared among them alone: how many there are that nobody
    /// has met before says nothing of a reply.
    /// </summary>
    /// <param name="rowOf">Gives the row of a feature, or a negative number.</param>
    public KnownFeature[] Known(Func<ulong, int> rowOf)
    {
        var (rows, count) = (new int[Keys.Length], 0);
        Span<int> inGroup = stackalloc int[Weights.Length];
        for (var i = 0; i < rows.Length; i++)
        {
            rows[i] = rowOf(Keys[i]);
            if (rows[i] >= 0)
            {
                inGroup[Groups[i]]++;
                count++;
            }
        }

        var known = new KnownFeature[count];
        for (var i = rows.Length - 1; i >= 0; i--)
        {
            if (rows[i] >= 0)
            {
                known[--count] = new KnownFeature(Keys[i], rows[i], Weights[Groups[i]].Of(inGroup[Groups[i]]));
            }
        }

        return known;
    }
}
