using System.Reflection;

namespace AfterSalesCoach.Text.Normalization;

/// <summary>Facts about characters: traditional forms and Mandarin readings. See <c>Resources/NOTICE.md</c> for where they come from.</summary>
internal static class CharacterTables
{
    private static readonly Lazy<char[]> _simplified = new(LoadSimplified);
    private static readonly Lazy<Readings> _readings = new(Readings.Load);

    public static Readings Pinyin => _readings.Value;

    /// <summary>The simplified form, or the character itself.</summary>
    public static char Simplify(char c) => c >= '\u3400' && _simplified.Value[c] is not '\0' and var simplified ? simplified : c;

    /// <summary>The lines of a resource that are not empty.</summary>
    public static List<string> Lines(string resource)
    {
        using var reader = new StreamReader(Assembly.GetExecutingAssembly().GetManifestResourceStream($"AfterSalesCoach.Text.Resources.{resource}")!);
        var lines = new List<string>();
        while (reader.ReadLine() is { } line)
        {
            if (line.Length > 0)
            {
                lines.Add(line);
            }
        }

        return lines;
    }

    private static char[] LoadSimplified()
    {
        var simplified = new char[char.MaxValue + 1];
        foreach (var line in Lines("simplified.txt"))
        {
            simplified[line[0]] = line[2];
        }

        return simplified;
    }
}
