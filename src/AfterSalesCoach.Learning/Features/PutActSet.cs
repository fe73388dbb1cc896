using AfterSalesCoach.Dialogue.Tagging;

namespace AfterSalesCoach.Learning.Features;

/// <summary>Distinct acts as they are put, by their numbers in <see cref="PutActs"/>, in the order in which they came.</summary>
internal sealed class PutActSet
{
    private readonly NumberSet _acts = new(PutActs.Count);

    public ReadOnlySpan<int> Acts => _acts.Numbers;

    public void Clear() => _acts.Clear();

    /// <param name="clause">Only acts of this clause; null for all.</param>
    public void Add(TaggedMessage message, int? clause = null)
    {
        foreach (var tag in message.Tags.AsSpan())
        {
            if (clause is null || tag.Clause == clause)
            {
                _acts.Add(PutActs.NumberOf(tag));
            }
        }
    }
}
