using System.Collections.Immutable;

namespace AfterSalesCoach.Text.Normalization;

/// <summary>Toneless Mandarin readings of the common characters.</summary>
internal sealed class Readings
{
    private readonly Dictionary<char, ImmutableArray<ushort>> _ofCharacter;
    private readonly Dictionary<string, ushort> _syllables;

    private Readings(Dictionary<char, ImmutableArray<ushort>> ofCharacter, Dictionary<string, ushort> syllables) =>
        (_ofCharacter, _syllables) = (ofCharacter, syllables);

    /// <summary>Longest syllable in letters (zhuang, shuang, chuang).</summary>
    public const int LongestSyllable = 6;

    public static Readings Load()
    {
        var syllables = new Dictionary<string, ushort>();
        var characters = new Dictionary<char, ImmutableArray<ushort>>();
        foreach (var line in CharacterTables.Lines("readings.txt"))
        {
            var space = line.IndexOf(' ', StringComparison.Ordinal);
            var id = (ushort)(syllables.Count + 1);
            syllables.Add(line[..space], id);
            foreach (var c in line.AsSpan(space + 1))
            {
                characters[c] = characters.TryGetValue(c, out var known) ? known.Add(id) : [id];
            }
        }

        return new Readings(characters, syllables);
    }

    /// <summary>Numbers of the syllables a character is read as; empty for unknown characters.</summary>
    public ImmutableArray<ushort> Of(char c) => _ofCharacter.TryGetValue(c, out var readings) ? readings : [];

    /// <summary>The number of a syllable written in Latin letters, or 0.</summary>
    public ushort OfSyllable(string letters) => _syllables.GetValueOrDefault(letters);
}
