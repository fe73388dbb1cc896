using AfterSalesCoach.Dialogue.Tagging;

namespace AfterSalesCoach.Learning.Features;

/// <summary>Distinct acts as they are put, by their numbers in <see cref="PutActs"/>, in the order in which they came.</summary>
internal sealed class PutActSet
{
    private readonly bool[] _has = new bool[PutActs.Count];
    private readonly int[] _acts = new int[PutActs.Count];
    private int _count;

    public ReadOnlySpan<int> Acts => _acts.AsSpan(0, _count);

    public void Clear()
    {
        foreach (var act in Acts)
        {
            _has[act] = false;
        }

        _count = 0;
    }

    /// <param name="clause">Only acts of this clause; null for all.</param>
    public void Add(TaggedMessage message, int? clause = null)
    {
        foreach (var tag in message.Tags.AsSpan())
        {
            if (clause is null || tag.Clause == clause)
            {
                var act = PutActs.NumberOf(tag);
                if (!_has[act])
                {
                    _has[act] = true;
                    _acts[_count++] = act;
                }
            }
        }
    }
}
