namespace AfterSalesCoach.Learning.Training;

/// <summary>Chooses the probability from which a rule is reported.</summary>
public static class OperatingPointChooser
{
    /// <summary>Precision counts twice as much as recall: a wrong finding costs more trust than a missed one.</summary>
    private const double Beta = 0.5;

    /// <summary>A finding that is more likely wrong than right is none, whatever a few development replies say.</summary>
    private const double Lowest = 0.5;

    /// <summary>The threshold with the highest F0.5 (van Rijsbergen 1979), but at least one half.</summary>
    /// <param name="judged">Probability and label of each development reply.</param>
    /// <returns>Half way between the last reply reported and the first that is not; 1 when there is nothing to find.</returns>
    public static double Choose(IEnumerable<(double Probability, bool Label)> judged)
    {
        var sorted = judged.OrderByDescending(j => j.Probability).ToList();
        var positives = sorted.Count(j => j.Label);
        var (best, threshold, right) = (0.0, 1.0, 0);
        for (var found = 1; found <= sorted.Count; found++)
        {
            right += sorted[found - 1].Label ? 1 : 0;
            var tied = found < sorted.Count && sorted[found].Probability == sorted[found - 1].Probability;
            var value = (1 + (Beta * Beta)) * right / (found + (Beta * Beta * positives));
            if (!tied && value > best)
            {
                best = value;
                threshold = found < sorted.Count ? (sorted[found - 1].Probability + sorted[found].Probability) / 2 : sorted[found - 1].Probability;
            }
        }

        return Math.Max(Lowest, threshold);
    }
}
