using System.Collections.Immutable;
using AfterSalesCoach.Scoring.Scorecards;

namespace AfterSalesCoach.Scoring.Judging;

/// <summary>Points of one conversation, or of one agent's part in it.</summary>
/// <remarks>All sums are whole tenths of a point. A finding past the cap of its criterion costs nothing more.</remarks>
internal sealed class PointBook
{
    /// <summary>What a perfect conversation has, in tenths.</summary>
    private const int Full = 1000;

    private readonly int[] _kept;
    private readonly int _possible;

    /// <param name="applies">By criterion of the scorecard.</param>
    public PointBook(Scorecard scorecard, ReadOnlySpan<bool> applies)
    {
        _kept = new int[scorecard.Criteria.Length];
        for (var i = 0; i < _kept.Length; i++)
        {
            _kept[i] = applies[i] ? scorecard.Criteria[i].WeightTenths : -1;
            _possible += applies[i] ? scorecard.Criteria[i].WeightTenths : 0;
        }
    }

    public bool AutoFailed { get; private set; }

    /// <summary>By criterion; -1 where it does not apply.</summary>
    public ImmutableArray<int> Kept => [.. _kept];

    /// <summary>100 × kept ÷ possible in tenths, half away from zero; 0 after a critical finding. 1000 when no criterion applies.</summary>
    public int Score => AutoFailed ? 0 : BeforeFailing;

    private int BeforeFailing => _possible == 0 ? Full : (int)((((long)Full * 2 * _kept.Where(k => k > 0).Sum()) + _possible) / (2L * _possible));

    /// <returns>What is taken off, in tenths.</returns>
    public int Take(int criterion, int tenths, bool autoFail)
    {
        AutoFailed |= autoFail;
        var taken = criterion < 0 ? 0 : Math.Clamp(_kept[criterion], 0, tenths);
        if (criterion >= 0 && _kept[criterion] >= 0)
        {
            _kept[criterion] -= taken;
        }

        return taken;
    }

    /// <summary>Shares out 100 − score over the findings: by points taken, and what a failure costs on top among the critical ones.</summary>
    /// <remarks>Running sums are rounded down, so the shares are whole and add up exactly.</remarks>
    public int[] Share(IReadOnlyList<(int Taken, bool AutoFail)> findings)
    {
        var shares = new int[findings.Count];
        Spread(shares, Full - BeforeFailing, [.. findings.Select(f => f.Taken)]);
        if (AutoFailed)
        {
            Spread(shares, BeforeFailing, [.. findings.Select(f => f.AutoFail ? 1 : 0)]);
        }

        return shares;
    }

    private static void Spread(int[] shares, long amount, int[] weights)
    {
        var total = weights.Sum(w => (long)w);
        var (sum, given) = (0L, 0L);
        for (var i = 0; i < weights.Length && total > 0; i++)
        {
            sum += weights[i];
            var due = amount * sum / total;
            shares[i] += (int)(due - given);
            given = due;
        }
    }
}
