using AfterSalesCoach.Text.Normalization;

namespace AfterSalesCoach.Text.Patterns;

/// <summary>The byte form of a <see cref="PatternSet"/>, made when the product is built so that no pattern is read at start.</summary>
/// <remarks>
/// Little endian: number of patterns; different word lists (look-arounds repeat a lot); sequences with their parts; entries, outputs and beginnings of the trie,
/// which stay in the resource. Read only from resources of the same build, so there is no version of its own.
/// </remarks>
internal static class CompiledPatterns
{
    private const byte ClauseStartFlag = 1;
    private const byte ClauseEndFlag = 2;

    public static void Write(BinaryWriter writer, int patternCount, PatternSequence[] sequences, PatternTrie trie)
    {
        writer.Write7BitEncodedInt(patternCount);
        var lists = new List<WordList>();
        var numbers = new Dictionary<string, int>();
        foreach (var list in sequences.SelectMany(s => s.Parts).SelectMany(ListsOf))
        {
            if (numbers.TryAdd(NameOf(list), lists.Count))
            {
                lists.Add(list);
            }
        }

        writer.Write7BitEncodedInt(lists.Count);
        foreach (var list in lists)
        {
            writer.Write7BitEncodedInt(list.Words.Length);
            Array.ForEach(list.Words, writer.Write);
        }

        writer.Write7BitEncodedInt(sequences.Length);
        foreach (var sequence in sequences)
        {
            writer.Write7BitEncodedInt(sequence.Pattern);
            writer.Write7BitEncodedInt(sequence.Parts.Length);
            foreach (var part in sequence.Parts)
            {
                writer.Write((byte)part.Kind);
                writer.Write7BitEncodedInt(part.LiteralSet);
                writer.Write7BitEncodedInt(part.GapMax);
                writer.Write((byte)part.GapCrosses);
                writer.Write((byte)((part.AtClauseStart ? ClauseStartFlag : 0) | (part.AtClauseEnd ? ClauseEndFlag : 0)));
                foreach (var list in ListsOf(part))
                {
                    writer.Write7BitEncodedInt(numbers[NameOf(list)]);
                }
            }
        }

        FixedBlock<ulong>.Write(writer, trie.Entries);
        FixedBlock<int>.Write(writer, trie.Outputs);
        FixedBlock<ulong>.Write(writer, trie.Beginnings);
    }

    /// <exception cref="InvalidDataException">The bytes end too early or hold no pattern set.</exception>
    public static (int PatternCount, PatternSequence[] Sequences, PatternTrie Trie) Read(BinaryReader reader)
    {
        try
        {
            var patternCount = reader.Read7BitEncodedInt();
            var lists = new WordList[reader.Read7BitEncodedInt()];
            for (var i = 0; i < lists.Length; i++)
            {
                var words = new string[reader.Read7BitEncodedInt()];
                for (var j = 0; j < words.Length; j++)
                {
                    words[j] = reader.ReadString();
                }

                lists[i] = new WordList(words);
            }

            var sequences = new PatternSequence[reader.Read7BitEncodedInt()];
            var firstPart = 0;
            for (var i = 0; i < sequences.Length; i++)
            {
                var pattern = reader.Read7BitEncodedInt();
                var parts = new PatternPart[reader.Read7BitEncodedInt()];
                for (var p = 0; p < parts.Length; p++)
                {
                    parts[p] = ReadPart(reader, lists);
                }

                sequences[i] = new PatternSequence(pattern, parts, firstPart);
                firstPart += parts.Length;
            }

            return (patternCount, sequences, new PatternTrie(FixedBlock<ulong>.Read(reader), FixedBlock<int>.Read(reader), FixedBlock<ulong>.Read(reader)));
        }
        catch (Exception e) when (e is EndOfStreamException or FormatException or IndexOutOfRangeException or OverflowException)
        {
            throw new InvalidDataException("not a compiled pattern set", e);
        }
    }

    private static PatternPart ReadPart(BinaryReader reader, WordList[] lists)
    {
        var kind = (PartKind)reader.ReadByte();
        var literalSet = reader.Read7BitEncodedInt();
        var gapMax = reader.Read7BitEncodedInt();
        var gapCrosses = (Boundary)reader.ReadByte();
        var flags = reader.ReadByte();
        return new PatternPart(kind, [])
        {
            LiteralSet = literalSet,
            GapMax = gapMax,
            GapCrosses = gapCrosses,
            AtClauseStart = (flags & ClauseStartFlag) != 0,
            AtClauseEnd = (flags & ClauseEndFlag) != 0,
            NotAfter = lists[reader.Read7BitEncodedInt()],
            OnlyAfter = lists[reader.Read7BitEncodedInt()],
            NotBefore = lists[reader.Read7BitEncodedInt()],
            OnlyBefore = lists[reader.Read7BitEncodedInt()],
        };
    }

    // In the order in which ReadPart reads them.
    private static WordList[] ListsOf(PatternPart part) => [part.NotAfter, part.OnlyAfter, part.NotBefore, part.OnlyBefore];

    private static string NameOf(WordList list) => string.Join('\n', list.Words);
}
