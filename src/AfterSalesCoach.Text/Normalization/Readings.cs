namespace AfterSalesCoach.Text.Normalization;

/// <summary>Toneless Mandarin readings of the common characters.</summary>
internal sealed class Readings
{
    /// <summary>Names of the syllables; the number of a syllable is its index and one.</summary>
    private readonly string[] _syllables;

    /// <summary>Where the readings of each character start in <see cref="_numbers"/>; they end where those of the next start.</summary>
    private readonly int[] _starts = new int[char.MaxValue + 2];
    private readonly ushort[] _numbers;

    /// <summary>Longest syllable in letters (zhuang, shuang, chuang).</summary>
    public const int LongestSyllable = 6;

    private Readings(List<string> lines)
    {
        _syllables = new string[lines.Count];
        for (var i = 0; i < _syllables.Length; i++)
        {
            _syllables[i] = lines[i][..lines[i].IndexOf(' ', StringComparison.Ordinal)];
            foreach (var c in CharactersOf(lines[i]))
            {
                _starts[c + 1]++;
            }
        }

        for (var c = 0; c <= char.MaxValue; c++)
        {
            _starts[c + 1] += _starts[c];
        }

        _numbers = new ushort[_starts[^1]];
        var filled = new byte[char.MaxValue + 1];
        for (var i = 0; i < _syllables.Length; i++)
        {
            foreach (var c in CharactersOf(lines[i]))
            {
                _numbers[_starts[c] + filled[c]++] = (ushort)(i + 1);
            }
        }
    }

    /// <summary>From lines of a syllable, a space and the characters that are read so, in ordinal order of the syllables.</summary>
    public static Readings Load() => new(CharacterTables.Lines("readings.txt"));

    /// <summary>Numbers of the syllables a character is read as; empty for unknown characters.</summary>
    public ReadOnlySpan<ushort> Of(char c) => _numbers.AsSpan(_starts[c].._starts[c + 1]);

    /// <summary>The number of a syllable written in Latin letters, or 0.</summary>
    public ushort OfSyllable(ReadOnlySpan<char> letters)
    {
        var (low, high) = (0, _syllables.Length - 1);
        while (low <= high)
        {
            var middle = (low + high) / 2;
            var order = letters.SequenceCompareTo(_syllables[middle]);
            if (order == 0)
            {
                return (ushort)(middle + 1);
            }

            (low, high) = order < 0 ? (low, middle - 1) : (middle + 1, high);
        }

        return 0;
    }

    private static ReadOnlySpan<char> CharactersOf(string line) => line.AsSpan(line.IndexOf(' ', StringComparison.Ordinal) + 1);
}
