using System.Runtime.InteropServices;
using AfterSalesCoach.Text.Segmentation;

namespace AfterSalesCoach.ResourceCompiler;

/// <summary>Lays a <see cref="JiebaSource"/> out as the bytes of a <see cref="SegmenterModel"/>; the same source gives the same bytes.</summary>
public static class ModelCompiler
{
    /// <exception cref="InvalidDataException">The source holds words that the layout has no room for.</exception>
    public static byte[] Compile(JiebaSource source)
    {
        // jieba keeps the last frequency of a repeated word but counts every line in the total.
        var words = new Dictionary<string, long>();
        foreach (var (word, frequency) in source.Words)
        {
            words[word] = frequency;
        }

        var longest = words.Keys.Max(w => w.Length);
        if (longest > SegmenterModel.MaxWordLength)
        {
            throw new InvalidDataException($"a word has {longest} characters, more than {SegmenterModel.MaxWordLength}");
        }

        // Number 0 is "no word"; the most common frequencies come first and share a few cache lines.
        long[] frequencies = [0, .. words.Values.Where(f => f > 0).GroupBy(f => f).OrderByDescending(g => g.Count()).ThenBy(g => g.Key).Select(g => g.Key)];
        var numbers = frequencies.Select((f, i) => (f, i)).ToDictionary(p => p.f, p => p.i);
        var logs = frequencies.Select(f => f == 0 ? SegmenterModel.NoWord : Math.Log(f)).ToArray();
        var codes = AssignCodes(words.Keys);
        var cells = DoubleArrayBuilder.Build(words.Where(w => w.Value > 0).Select(w => (w.Key, numbers[w.Value])), codes);
        var header = new SegmenterModel.Header
        {
            Magic = SegmenterModel.Magic,
            TotalFrequency = source.Words.Sum(w => w.Frequency),
            CellCount = cells.Length,
            FrequencyCount = frequencies.Length,
            LongestWord = longest,
        };

        using var output = new MemoryStream();
        Write<SegmenterModel.Header>(output, [header]);
        Write<ushort>(output, codes);
        Write<TrieCell>(output, cells);
        Write<long>(output, frequencies);
        Write<double>(output, logs);
        Write<double>(output, source.Start);
        Write<double>(output, source.Transition);
        Write<double>(output, source.Emission);
        return output.ToArray();
    }

    private static void Write<T>(MemoryStream output, ReadOnlySpan<T> values)
        where T : unmanaged => output.Write(MemoryMarshal.AsBytes(values));

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
}
