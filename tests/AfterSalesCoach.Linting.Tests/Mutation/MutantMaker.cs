using System.Text.RegularExpressions;
using AfterSalesCoach.Dialogue.Tagging;
using AfterSalesCoach.Linting.Confidence;
using AfterSalesCoach.Testing.Corpus;
using AfterSalesCoach.Text.Normalization;

namespace AfterSalesCoach.Linting.Tests.Mutation;

/// <summary>Makes mutants of the lexicons, of the windows that rules look through, and of the thresholds; the same for the same seed.</summary>
internal sealed partial class MutantMaker(int seed)
{
    private const double Raise = 0.1;

    private static readonly List<(string Name, string[] Lines)> _files =
        [.. Directory.GetFiles(Path.Combine(Repository.Root, "src", "AfterSalesCoach.Dialogue", "Lexicons"), "*.lex").Order(StringComparer.Ordinal).Select(f => (Path.GetFileName(f), File.ReadAllLines(f)))];

    private readonly Random _random = new(seed);

    public IEnumerable<Mutant> Make(int entries, int guards, int polarities)
    {
        foreach (var place in Sample(Places(IsPattern), entries))
        {
            yield return Changed("lexicon entry dropped", place, _ => "");
        }

        foreach (var place in Sample(Places(line => IsPattern(line) && Guard().IsMatch(line)), guards))
        {
            yield return Changed("guard of an entry dropped", place, line => Guard().Replace(line, "", 1));
        }

        foreach (var place in Sample(Places(line => Section().IsMatch(line)), polarities))
        {
            yield return Changed("polarity check flipped", place, line => line.Contains(" fixed", StringComparison.Ordinal) ? line.Replace(" fixed", "", StringComparison.Ordinal) : line.Replace("]", " fixed]", StringComparison.Ordinal));
        }

        foreach (var rule in RuleCatalog.All.Select(r => r.Descriptor).Where(d => d.Scope == RuleScope.Message))
        {
            yield return new Mutant("obligation window removed", rule.Id, DialogueTagger.Default) { Blinkered = rule.Id };
            if (OperatingPoint.Of(rule.Id) is not null)
            {
                yield return new Mutant("threshold raised by 0.1, with a pattern", rule.Id, DialogueTagger.Default) { Threshold = (rule.Id, Raise, 0) };
                yield return new Mutant("threshold raised by 0.1, classifier alone", rule.Id, DialogueTagger.Default) { Threshold = (rule.Id, 0, Raise) };
            }
        }

        yield return new Mutant("reply limit raised", "3 to 4 minutes", DialogueTagger.Default) { Settings = LintSettings.Default with { ReplyLimit = TimeSpan.FromMinutes(4) } };
    }

    private static bool IsPattern(string line) => line.Length > 0 && line[0] is not ('@' or '[' or '/') && line.Trim().Length > 0;

    private static IEnumerable<(int File, int Line)> Places(Func<string, bool> take) =>
        from file in Enumerable.Range(0, _files.Count) from line in Enumerable.Range(0, _files[file].Lines.Length) where take(_files[file].Lines[line]) select (file, line);

    private IEnumerable<(int File, int Line)> Sample(IEnumerable<(int File, int Line)> places, int count) => [.. places.OrderBy(_ => _random.Next()).Take(count)];

    private static Mutant Changed(string kind, (int File, int Line) place, Func<string, string> change)
    {
        var files = _files.Select((file, index) => (file.Name, string.Join('\n', file.Lines.Select((line, number) => (index, number) == place ? change(line) : line))));
        var line = _files[place.File].Lines[place.Line];
        return new Mutant(kind, $"{_files[place.File].Name}:{place.Line + 1} {line}", new DialogueTagger(Normalizer.Default, Lexicon.Parse(files)));
    }

    [GeneratedRegex(@"\(\?<?[=!][^)]*\)")]
    private static partial Regex Guard();

    [GeneratedRegex(@"^\[[a-z-]+( fixed)?\]$")]
    private static partial Regex Section();
}
