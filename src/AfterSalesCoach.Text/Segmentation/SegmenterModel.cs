using System.Reflection;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace AfterSalesCoach.Text.Segmentation;

/// <summary>
/// The segmenter's figures in one block of memory, used in place: word trie, frequencies, hidden Markov model.
/// </summary>
/// <remarks>
/// Layout, little endian: header (<see cref="Header"/>), 65,536 character codes (ushort), the cells of a double-array trie
/// (Aoe 1989, "An efficient digital search algorithm by using a double-array structure"), the different frequencies (long) and
/// their natural logarithms (double), start (4), transition (16) and emission log probabilities (4 a character from
/// <see cref="FirstHan"/> to <see cref="LastHan"/>), states in the order B M E S.
/// </remarks>
internal sealed unsafe class SegmenterModel
{
    /// <summary>"AASCSEG2" in bytes; the last one is the version of the layout.</summary>
    public const ulong Magic = 0x3247_4553_4353_4141;
    public const char FirstHan = '\u4E00';
    public const char LastHan = '\u9FD5';
    public const int States = 4;

    /// <summary>Returned where no word ends; logarithms of frequencies are 0 or more.</summary>
    public const double NoWord = -1;

    /// <summary>Longest word in UTF-16 units that the search for the best route can hold.</summary>
    public const int MaxWordLength = 100;

    private static readonly Lazy<SegmenterModel> _default = new(LoadEmbedded);

    // Keeps memory that was copied alive; the embedded resource lives as long as the process.
    private readonly byte[]? _owner;

    private SegmenterModel(byte* start, long length, byte[]? owner)
    {
        var header = length < sizeof(Header) ? default : Unsafe.ReadUnaligned<Header>(start);
        if (header.Magic != Magic || length != SizeOf(header.CellCount, header.FrequencyCount) || header.LongestWord > MaxWordLength)
        {
            throw new InvalidDataException("not a segmenter model of this version");
        }

        _owner = owner;
        TotalFrequency = header.TotalFrequency;
        Codes = (ushort*)(start + sizeof(Header));
        Cells = (TrieCell*)(Codes + 65536);
        Frequencies = (long*)(Cells + header.CellCount);
        Logs = (double*)(Frequencies + header.FrequencyCount);
        StartLog = Logs + header.FrequencyCount;
        TransitionLog = StartLog + States;
        EmissionLog = TransitionLog + (States * States);
    }

    /// <summary>The model that is shipped.</summary>
    public static SegmenterModel Default => _default.Value;

    /// <summary>Sum of the frequencies of all words.</summary>
    public long TotalFrequency { get; }

    /// <summary>Numbers of the characters that occur in words; 0 for all others.</summary>
    public ushort* Codes { get; }

    /// <summary>The trie; state 0 is the root. Any base plus any code is a valid index.</summary>
    public TrieCell* Cells { get; }

    public long* Frequencies { get; }

    public double* Logs { get; }

    public double* StartLog { get; }

    public double* TransitionLog { get; }

    public double* EmissionLog { get; }

    /// <exception cref="InvalidDataException">The bytes are no model of this version.</exception>
    public static SegmenterModel FromBytes(ReadOnlySpan<byte> bytes)
    {
        // Aligned as the embedded resource is; see Header.
        const int Offset = sizeof(int);
        var pinned = GC.AllocateUninitializedArray<byte>(Offset + bytes.Length, pinned: true);
        bytes.CopyTo(pinned.AsSpan(Offset));
        return new SegmenterModel((byte*)Marshal.UnsafeAddrOfPinnedArrayElement(pinned, Offset), bytes.Length, pinned);
    }

    /// <summary>Bytes of a model with that many cells and different frequencies.</summary>
    public static long SizeOf(int cellCount, int frequencyCount) =>
        sizeof(Header) + (65536L * sizeof(ushort)) + ((long)cellCount * sizeof(TrieCell)) + (frequencyCount * (sizeof(long) + (long)sizeof(double)))
        + (sizeof(double) * (States + (States * States) + ((LastHan - FirstHan + 1L) * States)));

    /// <summary>Natural logarithm of the frequency of a word, or <see cref="NoWord"/>.</summary>
    public double LogFrequencyOf(ReadOnlySpan<char> word)
    {
        var number = Find(word) is var state and > 0 ? Cells[state].Frequency : 0;
        return number > 0 ? Logs[number] : NoWord;
    }

    /// <summary>Frequency of a word; 0 for what only starts words, null for what does not even that.</summary>
    public long? FrequencyOf(ReadOnlySpan<char> word)
    {
        var state = Find(word);
        return state < 0 ? null : Frequencies[Cells[state].Frequency];
    }

    private int Find(ReadOnlySpan<char> word)
    {
        var state = 0;
        foreach (var c in word)
        {
            var child = Cells[state].Base + Codes[c];
            if (Cells[child].Check != state)
            {
                return -1;
            }

            state = child;
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

    /// <remarks>
    /// Four bytes more than a multiple of eight: the data of an embedded resource follows a length of four bytes that is aligned to eight,
    /// so the tables after the header are aligned. Elsewhere they would be slower, not wrong.
    /// </remarks>
    [StructLayout(LayoutKind.Sequential, Pack = 4)]
    public struct Header
    {
        public ulong Magic;
        public long TotalFrequency;
        public int CellCount;
        public int FrequencyCount;
        public int LongestWord;
    }
}
