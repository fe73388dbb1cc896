namespace AfterSalesCoach.Text.Normalization;

/// <summary>Words that are looked for behind pinyin and homophones, indexed by how they sound.</summary>
internal sealed class RestorableVocabulary
{
    public const int LongestWord = 4;

    private static readonly Lazy<RestorableVocabulary> _default = new(() => new RestorableVocabulary(
        CharacterTables.Lines("restorable-words.txt").SelectMany(l => l.Split(' ', StringSplitOptions.RemoveEmptyEntries))));

    /// <summary>Syllables are numbered below this.</summary>
    private const int Syllables = 512;

    private readonly Dictionary<ulong, List<string>> _bySound = [];

    /// <summary>A bit for each two syllables that a word starts with; few of all pairs are among them.</summary>
    private readonly ulong[] _starts = new ulong[Syllables * Syllables / 64];

    public RestorableVocabulary(IEnumerable<string> words)
    {
        foreach (var word in words.Where(w => w.Length is >= 2 and <= LongestWord).Distinct())
        {
            Add(word, 0, 0);
        }
    }

    public static RestorableVocabulary Default => _default.Value;

    /// <summary>Whether any word starts with two syllables that sound like these.</summary>
    public bool AnyStartsWith(ushort first, ushort second)
    {
        var pair = PairOf(first, second);
        return (_starts[pair / 64] >> (pair % 64) & 1) != 0;
    }

    /// <summary>Words that sound like this sequence of syllables.</summary>
    public IReadOnlyList<string> Find(ReadOnlySpan<ushort> syllables) => _bySound.TryGetValue(Key(syllables), out var words) ? words : [];

    /// <summary>Enters the word under every way to read its characters from <paramref name="at"/> on; those before sound like <paramref name="sound"/>.</summary>
    private void Add(string word, int at, ulong sound)
    {
        if (at < word.Length)
        {
            foreach (var syllable in CharacterTables.Pinyin.Of(word[at]))
            {
                Add(word, at + 1, (sound << 16) | syllable);
            }

            return;
        }

        if (!_bySound.TryGetValue(sound, out var list))
        {
            _bySound.Add(sound, list = []);
        }

        list.Add(word);
        var behind = 16 * (word.Length - 2);
        var pair = PairOf((ushort)(sound >> (behind + 16)), (ushort)(sound >> behind));
        _starts[pair / 64] |= 1UL << (pair % 64);
    }

    private static int PairOf(ushort first, ushort second) => (first * Syllables) + second;

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
