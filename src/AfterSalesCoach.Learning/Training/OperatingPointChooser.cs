namespace AfterSalesCoach.Learning.Training;

/// <summary>Chooses the probability from which a rule is reported.</summary>
public static class OperatingPointChooser
{
    /// <summary>The threshold with the highest F-measure (van Rijsbergen 1979).</summary>
    /// <param name="judged">Probability and label of each development reply.</param>
    /// <param name="beta">How many times as much recall counts as precision.</param>
    /// <param name="lowest">The threshold is not set below it, whatever a few development replies say.</param>
    /// <returns>Half way between the last reply reported and the first that is not; 1 when there is nothing to find.</returns>
    public static double Choose(IEnumerable<(double Probability, bool Label)> judged, double beta, double lowest)
    {
        var sorted = judged.OrderByDescending(j => j.Probability).ToList();
        var positives = sorted.Count(j => j.Label);
        var (best, threshold, right) = (0.0, 1.0, 0);
        for (var found = 1; found <= sorted.Count; found++)
        {
            right += sorted[found - 1].Label ? 1 : 0;
            var tied = found < sorted.Count && sorted[found].Probability == sorted[found - 1].Probability;
            var value = (1 + (beta * beta)) * right / (found + (beta * beta * positives));
            if (!tied && value > best)
            {
                best = value;
                threshold = found < sorted.Count ? (sorted[found - 1].Probability + sorted[found].Probability) / 2 : sorted[found - 1].Probability;
            }
        }

        return Math.Max(lowest, threshold);
    }
}
