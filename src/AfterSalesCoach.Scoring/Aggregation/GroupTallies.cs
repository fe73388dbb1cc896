namespace AfterSalesCoach.Scoring.Aggregation;

/// <summary>Tallies by name, up to a bound; what comes later under a new name is counted together.</summary>
/// <remarks>A hostile log may name a new shop in every conversation; memory must not follow it.</remarks>
internal sealed class GroupTallies<TKey>(int most, TKey others)
    where TKey : notnull
{
    private readonly Dictionary<TKey, GroupTally> _tallies = [];

    public IEnumerable<KeyValuePair<TKey, GroupTally>> All => _tallies;

    public GroupTally Of(TKey key)
    {
        if (_tallies.TryGetValue(key, out var tally))
        {
            return tally;
        }

        key = _tallies.Count < most ? key : others;
        if (!_tallies.TryGetValue(key, out tally))
        {
            _tallies.Add(key, tally = new GroupTally());
        }

        return tally;
    }
}
