using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace AfterSalesCoach.Scenarios.Reading;

/// <summary>The <c>{name}</c> in texts: facts of the case and shared phrases.</summary>
internal static partial class Placeholders
{
    /// <summary>The customer's name, what was bought, what was paid.</summary>
    public static readonly ImmutableArray<string> BuiltIn = ["customer", "order", "paid"];

    public static bool IsName(string text) => Name().IsMatch(text);

    /// <summary>Every placeholder in the scalars under <paramref name="value"/> has to be known.</summary>
    public static void Check(YamlValue value, IEnumerable<string> phrases, ProblemList problems)
    {
        var known = BuiltIn.Concat(phrases).ToHashSet(StringComparer.Ordinal);
        foreach (var scalar in Scalars(value))
        {
            foreach (Match match in Placeholder().Matches(scalar.Text))
            {
                var name = match.Groups["name"].Value;
                if (!known.Contains(name))
                {
                    var (chinese, english) = Nearest.Suggestion(name, known);
                    problems.Add(scalar.Position, "ASP2031", $"没有叫“{name}”的短语。{chinese}在 phrases 里定义它，或改用 {{customer}}、{{order}}、{{paid}}。", $"There is no phrase '{name}'.{english} Define it under phrases, or use {{customer}}, {{order}}, {{paid}}.", name);
                }
            }
        }
    }

    /// <summary>Puts in what <paramref name="replacement"/> gives for each name; one level deep.</summary>
    public static string Fill(string text, Func<string, string> replacement) =>
        text.Contains('{', StringComparison.Ordinal) ? Placeholder().Replace(text, m => replacement(m.Groups["name"].Value)) : text;

    private static IEnumerable<YamlValue.Scalar> Scalars(YamlValue value)
    {
        var open = new Stack<YamlValue>([value]);
        while (open.TryPop(out var current))
        {
            switch (current)
            {
                case YamlValue.Scalar scalar:
                    yield return scalar;
                    break;
                case YamlValue.List list:
                    foreach (var item in list.Items)
                    {
                        open.Push(item);
                    }

                    break;
                case YamlValue.Map map:
                    foreach (var (_, item) in map.Entries)
                    {
                        open.Push(item);
                    }

                    break;
            }
        }
    }

    [GeneratedRegex("^[a-z][a-z0-9-]{0,39}$")]
    private static partial Regex Name();

    [GeneratedRegex(@"\{(?<name>[a-z][a-z0-9-]{0,39})\}")]
    private static partial Regex Placeholder();
}
