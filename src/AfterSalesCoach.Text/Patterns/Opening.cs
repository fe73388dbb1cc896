namespace AfterSalesCoach.Text.Patterns;

/// <summary>A sequence and what must occur after its first part.</summary>
/// <param name="Sequence">Its place among the sequences.</param>
/// <param name="Second">A literal set, <see cref="Number"/> or <see cref="Nothing"/>.</param>
/// <param name="Rest">Where the literal sets of its later parts start in the list of all of them; <see cref="Nothing"/> when there are none.</param>
internal readonly record struct Opening(int Sequence, int Second, int Rest) : IComparable<Opening>
{
    public const int Number = -1;
    public const int Nothing = -2;

    public int CompareTo(Opening other) => Sequence.CompareTo(other.Sequence);
}
