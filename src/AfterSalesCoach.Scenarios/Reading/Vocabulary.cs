using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Text;

namespace AfterSalesCoach.Scenarios.Reading;

/// <summary>The words of closed vocabularies as packs write them: kebab-case names of enumerations.</summary>
public static class Vocabulary
{
    private static readonly ConcurrentDictionary<Type, ImmutableArray<string>> _words = new();

    /// <summary>In the order of the enumeration.</summary>
    public static ImmutableArray<string> All<T>()
        where T : struct, Enum => _words.GetOrAdd(typeof(T), static _ => [.. Enum.GetNames<T>().Select(Kebab)]);

    public static string Of<T>(T value)
        where T : struct, Enum => Kebab(value.ToString());

    public static bool TryParse<T>(string word, out T value)
        where T : struct, Enum
    {
        var index = All<T>().IndexOf(word);
        value = index < 0 ? default : Enum.GetValues<T>()[index];
        return index >= 0;
    }

    private static string Kebab(string name)
    {
        var result = new StringBuilder(name.Length + 4);
        foreach (var c in name)
        {
            if (char.IsAsciiLetterUpper(c) && result.Length > 0)
            {
                result.Append('-');
            }

            result.Append(char.ToLowerInvariant(c));
        }

        return result.ToString();
    }
}
