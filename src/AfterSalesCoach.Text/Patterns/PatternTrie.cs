using System.Runtime.CompilerServices;
using AfterSalesCoach.Text.Normalization;

namespace AfterSalesCoach.Text.Patterns;

/// <summary>The literals of all patterns; walking it from a position records the list of literal sets of each literal that starts there.</summary>
/// <remarks>
/// A trie in a hash table with linear probing: an entry is the step from a state over a character, and its place in the table is the number of the
/// state it leads to. Two blocks hold everything, so a compiled trie is used where the resource lies.
/// </remarks>
internal sealed unsafe class PatternTrie
{
    // An entry, from the top: parent state + 1 (24 bits, so that no entry is 0), character (16), start of its outputs (24).
    private const int OutputBits = 24;
    private const int OutputMask = (1 << OutputBits) - 1;
    private const int MaxStates = (1 << 24) - 2;
    private const int Root = 0;

    private const int BitsOfWord = 64;
    private const int BeginningBits = 17;

    public const int BeginningsLength = (1 << BeginningBits) / BitsOfWord;

    /// <summary>In the place of a second character: there is none.</summary>
    public const char Alone = '\0';

    /// <summary>Numbers before the sets of a list.</summary>
    public const int ListHeader = 2;

    private readonly FixedBlock<ulong> _entries;
    private readonly FixedBlock<int> _outputs;
    private readonly FixedBlock<ulong> _beginnings;

    /// <param name="entries">Steps, placed by <see cref="Place"/>.</param>
    /// <param name="outputs">
    /// Lists of literal sets, each after two numbers: how many of them open a sequence, which come first, and how many do not. The list at 0 is empty.
    /// </param>
    /// <param name="beginnings">What literals begin with, entered by <see cref="Note"/>.</param>
    public PatternTrie(FixedBlock<ulong> entries, FixedBlock<int> outputs, FixedBlock<ulong> beginnings) =>
        (_entries, _outputs, _beginnings) = (entries, outputs, beginnings);

    public static PatternTrie Read(BinaryReader reader) => new(FixedBlock<ulong>.Read(reader), FixedBlock<int>.Read(reader), FixedBlock<ulong>.Read(reader));

    public void Write(BinaryWriter writer)
    {
        FixedBlock<ulong>.Write(writer, _entries.Span);
        FixedBlock<int>.Write(writer, _outputs.Span);
        FixedBlock<ulong>.Write(writer, _beginnings.Span);
    }

    /// <summary>Length of a table for that many steps; a third stays free, so a lookup looks at two entries on average.</summary>
    public static int SizeFor(int steps) => steps <= MaxStates / 3 * 2
        ? (steps * 3 / 2) + 1
        : throw new ArgumentOutOfRangeException(nameof(steps), steps, "more steps than a trie can hold");

    /// <summary>Enters a step that is not yet there; returns the state it leads to.</summary>
    public static int Place(ulong[] entries, int state, char character, int outputs)
    {
        if (outputs > OutputMask)
        {
            throw new ArgumentOutOfRangeException(nameof(outputs), outputs, "more outputs than a trie can hold");
        }

        var place = Home(state, character, entries.Length);
        while (entries[place] != 0)
        {
            place = place + 1 == entries.Length ? 0 : place + 1;
        }

        entries[place] = (Key(state, character) << OutputBits) | (uint)outputs;
        return place + 1;
    }

    /// <summary>Notes that literals begin with two characters.</summary>
    /// <param name="beginnings"><see cref="BeginningsLength"/> long.</param>
    /// <param name="second"><see cref="Alone"/> for a literal of one character.</param>
    public static void Note(ulong[] beginnings, char first, char second)
    {
        var bit = BitOf(first, second);
        beginnings[bit / BitsOfWord] |= 1UL << (bit % BitsOfWord);
    }

    /// <summary>A doubled character is read as one where the literal wants one (便便宜 as 便宜).</summary>
    public void Walk(NormalizedText text, int start, HitTable hits)
    {
        var s = text.Text;
        if (!MayBegin(s, start))
        {
            return;
        }

        var state = Root;
        for (var i = start; i < s.Length; i++)
        {
            var next = Step(state, s[i], out var outputs);
            if (next != Root)
            {
                state = next;
                if (outputs > 0)
                {
                    hits.Add(outputs, new TextSpan(start, i + 1));
                }
            }
            else if (i == start || s[i] != s[i - 1] || char.IsAsciiDigit(s[i]))
            {
                return;
            }
        }
    }

    /// <summary>The literal sets of a list that open a sequence.</summary>
    public ReadOnlySpan<int> Opening(int list) => new(_outputs.Start + list + ListHeader, _outputs.Start[list]);

    /// <summary>All literal sets of a list.</summary>
    public ReadOnlySpan<int> SetsOf(int list) => new(_outputs.Start + list + ListHeader, _outputs.Start[list] + _outputs.Start[list + 1]);

    /// <summary>Told by two bits, which are always at hand, where most places need no look at the table.</summary>
    private bool MayBegin(string s, int start) =>
        Has(BitOf(s[start], Alone)) || (start + 1 < s.Length && (s[start + 1] == s[start] || Has(BitOf(s[start], s[start + 1]))));

    private bool Has(int bit) => (_beginnings.Start[bit / BitsOfWord] >> (bit % BitsOfWord) & 1) != 0;

    private static int BitOf(char first, char second) => (int)(((first * 0x9E3779B1u) ^ (second * 0x85EBCA6Bu)) >> (32 - BeginningBits));

    /// <summary>The state that <paramref name="c"/> leads to, or the root if it leads nowhere.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private int Step(int state, char c, out int outputs)
    {
        var key = Key(state, c);
        var entries = _entries.Start;
        var size = _entries.Length;
        for (var place = Home(state, c, size); entries[place] != 0; place = place + 1 == size ? 0 : place + 1)
        {
            if (entries[place] >> OutputBits == key)
            {
                outputs = (int)entries[place] & OutputMask;
                return place + 1;
            }
        }

        outputs = 0;
        return Root;
    }

    private static ulong Key(int state, char c) => ((ulong)(uint)(state + 1) << 16) | c;

    // Multiplicative hashing, then the upper half of the product with the size instead of a division.
    private static int Home(int state, char c, int size) => (int)(((ulong)(((uint)state * 0x9E3779B1u) + (c * 0x85EBCA6Bu)) * (uint)size) >> 32);
}
