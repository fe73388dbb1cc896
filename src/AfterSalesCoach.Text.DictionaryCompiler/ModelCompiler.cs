using System.Buffers.Binary;
using System.Runtime.InteropServices;
using AfterSalesCoach.Text.Segmentation;

namespace AfterSalesCoach.Text.DictionaryCompiler;

/// <summary>Lays a <see cref="JiebaSource"/> out as the bytes of a <see cref="SegmenterModel"/>; the same source gives the same bytes.</summary>
public static class ModelCompiler
{
    public static byte[] Compile(JiebaSource source)
    {
        // jieba keeps the last frequency of a repeated word but counts every line in the total.
        var frequencies = new Dictionary<string, long>();
        foreach (var (word, frequency) in source.Words)
        {
            frequencies[word] = frequency;
        }

        var codes = AssignCodes(frequencies.Keys);
        var cells = DoubleArrayBuilder.Build(frequencies.Where(f => f.Value > 0).Select(f => (f.Key, Math.Log(f.Value))), codes);
        using var output = new MemoryStream();
        output.Write(Header(source.Words.Sum(w => w.Frequency), cells.Length));
        output.Write(MemoryMarshal.AsBytes(codes.AsSpan()));
        output.Write(MemoryMarshal.AsBytes(cells.AsSpan()));
        output.Write(MemoryMarshal.AsBytes(source.Start.AsSpan()));
        output.Write(MemoryMarshal.AsBytes(source.Transition.AsSpan()));
        output.Write(MemoryMarshal.AsBytes(source.Emission.AsSpan()));
        return output.ToArray();
    }

    /// <summary>Frequent characters get small codes, so that the array stays dense.</summary>
    private static ushort[] AssignCodes(IEnumerable<string> words)
    {
        var counts = new int[char.MaxValue + 1];
        foreach (var c in words.SelectMany(w => w))
        {
            counts[c]++;
        }

        var codes = new ushort[char.MaxValue + 1];
        ushort next = 1;
        foreach (var c in Enumerable.Range(0, counts.Length).Where(c => counts[c] > 0).OrderByDescending(c => counts[c]).ThenBy(c => c))
        {
            codes[c] = next++;
        }

        return codes;
    }

    private static byte[] Header(long totalFrequency, int cellCount)
    {
        var header = new byte[24];
        BinaryPrimitives.WriteUInt64LittleEndian(header, SegmenterModel.Magic);
        BinaryPrimitives.WriteInt64LittleEndian(header.AsSpan(8), totalFrequency);
        BinaryPrimitives.WriteInt32LittleEndian(header.AsSpan(16), cellCount);
        return header;
    }
}
