using System.Runtime.InteropServices;

namespace AfterSalesCoach.Text.Patterns;

/// <summary>A sequence and what must occur besides its first part.</summary>
/// <param name="Sequence">Its place among the sequences.</param>
/// <param name="Second">A literal set, <see cref="Number"/> or <see cref="Nothing"/>.</param>
/// <param name="Rest">Where its later parts start in the list of all of them; <see cref="Nothing"/> when there are none.</param>
[StructLayout(LayoutKind.Sequential)]
internal readonly record struct Opening(int Sequence, int Second, int Rest)
{
    public const int Number = -1;
    public const int Nothing = -2;

    /// <summary>Openings as they are compiled: three numbers each.</summary>
    public static ReadOnlySpan<Opening> In(ReadOnlySpan<int> block) => MemoryMarshal.Cast<int, Opening>(block);

    public static FixedBlock<int> ToBlock(List<Opening> openings) => FixedBlock<int>.CopyOf(MemoryMarshal.Cast<Opening, int>(CollectionsMarshal.AsSpan(openings)));
}
