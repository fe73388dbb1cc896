using AfterSalesCoach.Testing.Corpus;
using AfterSalesCoach.Text;

namespace AfterSalesCoach.Testing.Disguises;

/// <summary>Other ways of writing a character, from the character tables in the repository.</summary>
internal static class CharacterForms
{
    private static readonly string _resources = Path.Combine(Repository.Root, "src", "AfterSalesCoach.Text", "Resources");

    private static readonly Dictionary<char, char> _traditional = File.ReadLines(Path.Combine(_resources, "simplified.txt"))
        .Where(l => l.Length >= 3).GroupBy(l => l[2]).ToDictionary(g => g.Key, g => g.First()[0]);

    private static readonly ILookup<char, (string Syllable, string Characters)> _readings = File.ReadLines(Path.Combine(_resources, "readings.txt"))
        .Select(l => l.Split(' ')).SelectMany(p => p[1], (p, c) => (c, p)).ToLookup(x => x.c, x => (x.p[0], x.p[1]));

    private static readonly string[] _words =
        [.. File.ReadLines(Path.Combine(_resources, "restorable-words.txt")).SelectMany(l => l.Split(' ', StringSplitOptions.RemoveEmptyEntries)).Distinct()];

    public static char Traditional(char c) => _traditional.GetValueOrDefault(c, c);

    public static string? Pinyin(char c) => _readings[c].Select(r => r.Syllable).FirstOrDefault();

    public static string? Homophone(char c, Random random)
    {
        var others = _readings[c].SelectMany(r => r.Characters).Where(o => o != c).ToArray();
        return others.Length > 0 ? others[random.Next(others.Length)].ToString() : null;
    }

    /// <summary>Content words inside a span, the kind a writer would disguise.</summary>
    public static IEnumerable<TextSpan> WordsIn(string text, TextSpan focus) =>
        from word in _words
        from at in Enumerable.Range(focus.Start, Math.Max(0, focus.Length - word.Length + 1))
        where string.CompareOrdinal(text, at, word, 0, word.Length) == 0
        select new TextSpan(at, at + word.Length);
}
