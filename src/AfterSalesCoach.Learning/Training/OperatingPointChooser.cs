namespace AfterSalesCoach.Learning.Training;

/// <summary>Chooses the probability from which a rule is reported.</summary>
public static class OperatingPointChooser
{
    /// <summary>One finding that happens to be right proves no precision.</summary>
    private const int FewestFound = 5;

    /// <summary>
    /// The threshold with the highest F1 among those that reach the precision; where none does, the one with the highest F0.5, which counts
    /// precision twice.
    /// </summary>
    /// <param name="judged">Probability and label of each development reply.</param>
    /// <param name="precision">Wanted, between 0 and 1.</param>
    /// <returns>Half way to the next lower probability, between 0 and 1.</returns>
    public static double Choose(IEnumerable<(double Probability, bool Label)> judged, double precision)
    {
        var sorted = judged.OrderByDescending(j => j.Probability).ToList();
        var positives = sorted.Count(j => j.Label);
        var (best, threshold) = ((Reaches: false, Value: -1.0), 1.0);
        var right = 0;
        for (var found = 1; found <= sorted.Count; found++)
        {
            right += sorted[found - 1].Label ? 1 : 0;
            if (found < sorted.Count && sorted[found].Probability == sorted[found - 1].Probability)
            {
                continue;
            }

            var reaches = found >= FewestFound && right >= precision * found;
            var value = FMeasure(right, found, positives, reaches ? 1 : 0.5);
            if ((reaches, value).CompareTo(best) > 0)
            {
                best = (reaches, value);
                threshold = found < sorted.Count ? (sorted[found - 1].Probability + sorted[found].Probability) / 2 : sorted[found - 1].Probability;
            }
        }

        return threshold;
    }

    private static double FMeasure(int right, int found, int positives, double beta) =>
        right == 0 ? 0 : (1 + (beta * beta)) * right / (found + (beta * beta * positives));
}
