using System.Reflection;
using System.Runtime.InteropServices;

namespace AfterSalesCoach.Text.Segmentation;

/// <summary>
/// The segmenter's figures in one block of memory, used in place: word trie, frequencies, hidden Markov model.
/// </summary>
/// <remarks>
/// Layout, little endian: header (<see cref="Header"/>), 65,536 character codes (ushort), the cells of a double-array trie
/// (Aoe 1989, "An efficient digital search algorithm by using a double-array structure"), start (4), transition (16) and emission
/// log probabilities (4 a character from <see cref="FirstHan"/> to <see cref="LastHan"/>), states in the order B M E S.
/// </remarks>
public sealed unsafe class SegmenterModel
{
    public const ulong Magic = 0x3147_4553_4353_4141;
    public const char FirstHan = '\u4E00';
    public const char LastHan = '\u9FD5';
    public const int States = 4;

    /// <summary>Stands in <see cref="Cell.LogFrequency"/> where no word ends; real values are 0 or more.</summary>
    public const double NoWord = -1;

    private static readonly Lazy<SegmenterModel> _default = new(LoadEmbedded);

    // Keeps memory that was copied alive; the embedded resource lives as long as the process.
    private readonly byte[]? _owner;

    private SegmenterModel(byte* start, long length, byte[]? owner)
    {
        var header = (Header*)start;
        if (length < sizeof(Header) || header->Magic != Magic || length != SizeOf(header->CellCount))
        {
            throw new InvalidDataException("not a segmenter model of this version");
        }

        _owner = owner;
        TotalFrequency = header->TotalFrequency;
        Codes = (ushort*)(start + sizeof(Header));
        Cells = (Cell*)(Codes + 65536);
        StartLog = (double*)(Cells + header->CellCount);
        TransitionLog = StartLog + States;
        EmissionLog = TransitionLog + (States * States);
    }

    /// <summary>The model that is shipped.</summary>
    public static SegmenterModel Default => _default.Value;

    public long TotalFrequency { get; }

    internal ushort* Codes { get; }

    internal Cell* Cells { get; }

    internal double* StartLog { get; }

    internal double* TransitionLog { get; }

    internal double* EmissionLog { get; }

    /// <exception cref="InvalidDataException">The bytes are no model of this version.</exception>
    public static SegmenterModel FromBytes(byte[] bytes)
    {
        var pinned = GC.AllocateUninitializedArray<byte>(bytes.Length, pinned: true);
        bytes.CopyTo(pinned, 0);
        return new SegmenterModel((byte*)Marshal.UnsafeAddrOfPinnedArrayElement(pinned, 0), pinned.Length, pinned);
    }

    /// <summary>Bytes of a model with that many cells.</summary>
    public static long SizeOf(int cellCount) =>
        sizeof(Header) + (65536L * sizeof(ushort)) + ((long)cellCount * sizeof(Cell))
        + (sizeof(double) * (States + (States * States) + ((LastHan - FirstHan + 1L) * States)));

    /// <summary>Natural logarithm of the frequency of a word, or <see cref="NoWord"/>.</summary>
    public double LogFrequencyOf(ReadOnlySpan<char> word)
    {
        var state = Find(word);
        return word.IsEmpty || state < 0 ? NoWord : Cells[state].LogFrequency;
    }

    /// <summary>Whether some word starts with these characters.</summary>
    public bool IsPrefix(ReadOnlySpan<char> word) => Find(word) >= 0;

    private int Find(ReadOnlySpan<char> word)
    {
        var state = 0;
        foreach (var c in word)
        {
            var code = Codes[c];
            var next = Cells[state].Base + code;
            if (code == 0 || Cells[state].Base == 0 || Cells[next].Check != state)
            {
                return -1;
            }

            state = next;
        }

        return state;
    }

    private static SegmenterModel LoadEmbedded()
    {
        var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("AfterSalesCoach.Text.Resources.segmenter.bin")!;
        if (stream is UnmanagedMemoryStream mapped)
        {
            return new SegmenterModel(mapped.PositionPointer, mapped.Length, null);
        }

        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return FromBytes(bytes);
    }

    [StructLayout(LayoutKind.Sequential, Pack = 8)]
    public struct Header
    {
        public ulong Magic;
        public long TotalFrequency;
        public int CellCount;
        public int Reserved;
    }

    /// <summary>One state of the trie; a child by code c stands at Base + c and has this state as Check. Base 0: no children.</summary>
    [StructLayout(LayoutKind.Sequential, Pack = 8)]
    public struct Cell
    {
        public int Base;
        public int Check;
        public double LogFrequency;
    }
}
