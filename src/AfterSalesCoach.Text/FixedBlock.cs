using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace AfterSalesCoach.Text;

/// <summary>Values that stay where they are in memory: inside a resource of an assembly, which the system pages in as it is read, or a copy of their own.</summary>
/// <remarks>Reading beyond <see cref="Length"/> is not noticed. Immutable; may be shared between threads.</remarks>
internal sealed unsafe class FixedBlock<T>
    where T : unmanaged
{
    /// <summary>The data of a resource begin four bytes after a multiple of eight, behind their own length.</summary>
    private const int ResourceOffset = sizeof(int);
    private const int Alignment = sizeof(ulong);

    // Keeps memory that was copied alive; a resource lives as long as the process.
    private readonly T[]? _owner;
    private readonly nint _start;

    private FixedBlock(T* start, int length, T[]? owner)
    {
        _start = (nint)start;
        Length = length;
        _owner = owner;
    }

    public T* Start => (T*)_start;

    public int Length { get; }

    /// <summary>The value at a place, which must lie before <see cref="Length"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ref readonly T At(int place) => ref ((T*)_start)[place];

    public ReadOnlySpan<T> Span => new(Start, Length);

    public static FixedBlock<T> CopyOf(ReadOnlySpan<T> values)
    {
        var copy = GC.AllocateUninitializedArray<T>(values.Length, pinned: true);
        values.CopyTo(copy);
        return Of(copy);
    }

    /// <summary>Writes length and values; the values are aligned in a resource that is written from its beginning.</summary>
    public static void Write(BinaryWriter writer, ReadOnlySpan<T> values)
    {
        writer.Write(values.Length);
        writer.Flush();
        writer.Write(new byte[PaddingAt(writer.BaseStream.Position)]);
        writer.Write(MemoryMarshal.AsBytes(values));
    }

    /// <summary>Reads what <see cref="Write"/> wrote; from a resource without copying it.</summary>
    /// <exception cref="EndOfStreamException">The data end too early.</exception>
    public static FixedBlock<T> Read(BinaryReader reader)
    {
        var length = reader.ReadInt32();
        var stream = reader.BaseStream;
        stream.Position += PaddingAt(stream.Position);
        var bytes = (long)length * sizeof(T);
        if (length < 0 || bytes > stream.Length - stream.Position)
        {
            throw new EndOfStreamException();
        }

        if (stream is UnmanagedMemoryStream resource)
        {
            var start = (T*)resource.PositionPointer;
            stream.Position += bytes;
            return new FixedBlock<T>(start, length, null);
        }

        var copy = GC.AllocateUninitializedArray<T>(length, pinned: true);
        stream.ReadExactly(MemoryMarshal.AsBytes(copy.AsSpan()));
        return Of(copy);
    }

    private static FixedBlock<T> Of(T[] pinned) => new((T*)Marshal.UnsafeAddrOfPinnedArrayElement(pinned, 0), pinned.Length, pinned);

    private static int PaddingAt(long position) => (int)(-(position + ResourceOffset) & (Alignment - 1));
}
