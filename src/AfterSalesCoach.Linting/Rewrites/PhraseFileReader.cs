using System.Collections.Immutable;
using AfterSalesCoach.Dialogue;

namespace AfterSalesCoach.Linting.Rewrites;

/// <summary>Reads phrase files: sections in brackets, <c>[step key=value,value …]</c>, and a phrase a line below.</summary>
internal static class PhraseFileReader
{
    /// <exception cref="FormatException">A section names an unknown step, key or value, or a phrase stands before the first section.</exception>
    public static IEnumerable<PhraseSection> Read(IEnumerable<string> lines)
    {
        PhraseSection? section = null;
        var phrases = ImmutableArray.CreateBuilder<Phrase>();
        foreach (var line in lines)
        {
            if (line[0] != '[')
            {
                phrases.Add(section is null ? throw new FormatException($"no section above: {line}") : new Phrase(line));
                continue;
            }

            if (section is not null)
            {
                yield return section with { Phrases = phrases.ToImmutable() };
            }

            (section, phrases) = (ReadHead(line), ImmutableArray.CreateBuilder<Phrase>());
        }

        if (section is not null)
        {
            yield return section with { Phrases = phrases.ToImmutable() };
        }
    }

    private static PhraseSection ReadHead(string line)
    {
        var words = line.Trim('[', ']').Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var keys = words.Skip(1).Select(word => word.Split('=', 2)).ToDictionary(pair => pair[0], pair => pair[1].Split(','));
        if (keys.Keys.FirstOrDefault(k => k is not ("situation" or "category" or "manner" or "wish" or "question" or "rule" or "state")) is { } unknown)
        {
            throw new FormatException($"unknown key {unknown}: {line}");
        }

        string[] Values(string key) => keys.GetValueOrDefault(key, []);
        ImmutableHashSet<T> Names<T>(string key)
            where T : struct, Enum => [.. Values(key).Select(v => Name<T>(v, line))];

        return new PhraseSection(
            Name<RewriteStep>(words[0], line),
            Names<Situation>("situation"),
            Names<ProductCategory>("category"),
            Names<Manner>("manner"),
            Names<Wish>("wish"),
            Names<Asked>("question"),
            [.. Values("rule")],
            Values("state").Aggregate(CaseState.None, (all, v) => all | Name<CaseState>(v, line)),
            []);
    }

    private static T Name<T>(string value, string line)
        where T : struct, Enum =>
        Enum.TryParse<T>(value, ignoreCase: true, out var name) && Enum.IsDefined(name) ? name : throw new FormatException($"unknown name {value}: {line}");
}
