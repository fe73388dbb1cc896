namespace AfterSalesCoach.Text.Normalization;

/// <summary>Words that are looked for behind pinyin and homophones, indexed by how they sound.</summary>
internal sealed class RestorableVocabulary
{
    public const int LongestWord = 4;

    private static readonly Lazy<RestorableVocabulary> _default = new(() => new RestorableVocabulary(
        CharacterTables.Lines("restorable-words.txt").SelectMany(l => l.Split(' ', StringSplitOptions.RemoveEmptyEntries))));

    private readonly Dictionary<ulong, List<string>> _bySound = [];

    public RestorableVocabulary(IEnumerable<string> words)
    {
        foreach (var word in words.Where(w => w.Length is >= 2 and <= LongestWord).Distinct())
        {
            foreach (var sound in SoundsOf(word))
            {
                if (!_bySound.TryGetValue(sound, out var list))
                {
                    _bySound.Add(sound, list = []);
                }

                list.Add(word);
            }
        }
    }

    public static RestorableVocabulary Default => _default.Value;

    /// <summary>Words that sound like this sequence of syllables.</summary>
    public IReadOnlyList<string> Find(ReadOnlySpan<ushort> syllables) => _bySound.TryGetValue(Key(syllables), out var words) ? words : [];

    private static IEnumerable<ulong> SoundsOf(string word)
    {
        var keys = new List<ulong> { 0 };
        foreach (var c in word)
        {
            keys = [.. keys.SelectMany(_ => CharacterTables.Pinyin.Of(c), (key, syllable) => (key << 16) | syllable)];
        }

        return keys.Distinct();
    }

    private static ulong Key(ReadOnlySpan<ushort> syllables)
    {
        ulong key = 0;
        foreach (var syllable in syllables)
        {
            key = (key << 16) | syllable;
        }

        return key;
    }
}
