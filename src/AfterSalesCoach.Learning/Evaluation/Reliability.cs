namespace AfterSalesCoach.Learning.Evaluation;

/// <summary>Whether probabilities mean what they say: replies put into bins by probability, with the share that was labelled.</summary>
/// <remarks>Reliability diagram and expected calibration error with bins of equal width (Guo et al. 2017, "On calibration of modern neural networks").</remarks>
public sealed class Reliability
{
    private const int BinCount = 10;

    public Reliability(IEnumerable<(double Probability, bool Label)> judged)
    {
        Bins = [.. judged.GroupBy(j => Math.Min((int)(j.Probability * BinCount), BinCount - 1)).OrderBy(g => g.Key)
            .Select(g => new Bin((double)g.Key / BinCount, g.Count(), g.Average(j => j.Probability), g.Average(j => j.Label ? 1.0 : 0.0)))];
        var count = Bins.Sum(b => b.Count);
        ExpectedError = count == 0 ? 0 : Bins.Sum(b => b.Count * Math.Abs(b.Predicted - b.Observed)) / count;
    }

    /// <summary>Those that hold something, from low to high.</summary>
    public IReadOnlyList<Bin> Bins { get; }

    /// <summary>Mean distance between predicted and observed share, weighed by the size of the bins; 0 is perfect.</summary>
    public double ExpectedError { get; }

    /// <param name="From">Lower edge of the bin.</param>
    /// <param name="Predicted">Mean probability.</param>
    /// <param name="Observed">Share that was labelled.</param>
    public sealed record Bin(double From, int Count, double Predicted, double Observed);
}
