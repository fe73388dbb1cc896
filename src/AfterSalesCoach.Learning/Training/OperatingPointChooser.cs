namespace AfterSalesCoach.Learning.Training;

/// <summary>Chooses the probability from which a rule is reported.</summary>
public static class OperatingPointChooser
{
    /// <summary>
    /// The threshold with the highest F-measure (van Rijsbergen 1979) for probabilities that mean what they say: the highest F-measure divided by
    /// 1 + β² (Lipton, Elkan and Naryanaswamy 2014, for β = 1).
    /// </summary>
    /// <remarks>Which threshold was best on the replies at hand is much left to chance, since the measure hardly changes around it; how high it gets is not.</remarks>
    /// <param name="judged">Probability and label of each development reply.</param>
    /// <param name="beta">How many times as much recall counts as precision.</param>
    /// <returns>1 when there is nothing to find.</returns>
    public static double Choose(IEnumerable<(double Probability, bool Label)> judged, double beta)
    {
        var sorted = judged.OrderByDescending(j => j.Probability).ToList();
        var positives = sorted.Count(j => j.Label);
        if (positives == 0)
        {
            return 1;
        }

        var weight = beta * beta;
        var (best, right) = (0.0, 0);
        for (var found = 1; found <= sorted.Count; found++)
        {
            right += sorted[found - 1].Label ? 1 : 0;
            var tied = found < sorted.Count && sorted[found].Probability == sorted[found - 1].Probability;
            best = tied ? best : Math.Max(best, (1 + weight) * right / (found + (weight * positives)));
        }

        return best / (1 + weight);
    }
}
