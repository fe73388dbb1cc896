using AfterSalesCoach.Scenarios.Grading;

namespace AfterSalesCoach.Simulator.Records;

/// <summary>The SM-2 schedule of spaced repetition.</summary>
/// <remarks>
/// P. A. Woźniak, Optimization of learning, master's thesis, Poznań 1990, section 3.2
/// (https://www.supermemo.com/archives1990-2015/english/ol/sm2). A scenario takes the place of an item; one session is one repetition.
/// Two things the source leaves open: a session before the day it is due counts only when it was failed, because playing a scenario ten
/// times in one evening teaches no more than once; and instead of repeating weak items the same evening, they come back the next day.
/// </remarks>
public static class Sm2
{
    public const double FirstEase = 2.5;
    public const double LeastEase = 1.3;

    /// <summary>From here on it was a success.</summary>
    public const int LeastSuccess = 3;

    /// <summary>Nothing is put off for longer, in days.</summary>
    public const int LongestInterval = 3_650;

    /// <summary>
    /// The quality of a session, 0 to 5: passed with at least 95 points 5, with at least 85 points 4, passed 3; not passed with at least
    /// 60 points 2 (it was nearly right), with at least 40 points 1, else 0. A critical fault leaves no more than 49 points, so at most 1.
    /// </summary>
    public static int QualityOf(Grade grade) => grade switch
    {
        { Passed: true, Total: >= 95 } => 5,
        { Passed: true, Total: >= 85 } => 4,
        { Passed: true } => 3,
        { Total: >= 60 } => 2,
        { Total: >= 40 } => 1,
        _ => 0,
    };

    /// <summary>The card after a session.</summary>
    /// <param name="card">Null before the first one.</param>
    /// <param name="quality">0 to 5.</param>
    public static ReviewCard Review(ReviewCard? card, int quality, DateOnly today)
    {
        if (quality >= LeastSuccess && card is not null && today < card.Due)
        {
            return card;
        }

        var before = card ?? new ReviewCard(0, 0, FirstEase, today);
        if (quality < LeastSuccess)
        {
            return before with { Repetitions = 0, Interval = 1, Due = today.AddDays(1) };
        }

        var missing = 5 - quality;
        var ease = Math.Max(LeastEase, before.Ease + 0.1 - (missing * (0.08 + (missing * 0.02))));
        var interval = before.Repetitions switch
        {
            0 => 1,
            1 => 6,
            _ => (int)Math.Min(LongestInterval, Math.Ceiling(before.Interval * ease)),
        };
        return new ReviewCard(before.Repetitions + 1, interval, ease, today.AddDays(interval));
    }
}
