using System.Reflection;

namespace AfterSalesCoach.Text.Normalization;

/// <summary>Facts about characters: traditional forms and Mandarin readings. See <c>Resources/NOTICE.md</c> for where they come from.</summary>
internal static class CharacterTables
{
    private static readonly Lazy<Dictionary<char, char>> _simplified = new(LoadSimplified);
    private static readonly Lazy<Readings> _readings = new(Readings.Load);

    public static Readings Pinyin => _readings.Value;

    /// <summary>The simplified form, or the character itself.</summary>
    public static char Simplify(char c) => c < '\u3400' || !_simplified.Value.TryGetValue(c, out var simplified) ? c : simplified;

    public static IEnumerable<string> Lines(string resource)
    {
        using var reader = new StreamReader(Assembly.GetExecutingAssembly().GetManifestResourceStream($"AfterSalesCoach.Text.Resources.{resource}")!);
        while (reader.ReadLine() is { } line)
        {
            if (line.Length > 0)
            {
                yield return line;
            }
        }
    }

    private static Dictionary<char, char> LoadSimplified() => Lines("simplified.txt").ToDictionary(l => l[0], l => l[2]);
}
