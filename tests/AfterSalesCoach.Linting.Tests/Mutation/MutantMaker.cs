using System.Collections.Immutable;
using AfterSalesCoach.Linting.Confidence;
using AfterSalesCoach.Linting.Tests.Confidence;
using AfterSalesCoach.Linting.Tests.Rules.Turns;
using AfterSalesCoach.Testing.Lexicons;

namespace AfterSalesCoach.Linting.Tests.Mutation;

/// <summary>Makes mutants of the lexicons, of the windows that rules look through, and of the thresholds; the same for the same seed.</summary>
/// <remarks>
/// What is proven to change nothing is not made: a guard whose words do not reach the compiled pattern, and the window of a rule whose code
/// cannot reach another message of the shop (<see cref="RuleSight"/>).
/// </remarks>
internal sealed class MutantMaker(int seed)
{
    private const string FixedFlag = " fixed";

    private readonly ImmutableArray<LexiconLine> _lines = LexiconLine.Load();
    private readonly Random _random = new(seed);

    /// <summary>Mutants that were not made, with the reason.</summary>
    public List<string> Equivalent { get; } = [];

    public IEnumerable<Mutant> Make(int entries, int guards, int polarities)
    {
        foreach (var line in Sample(_lines.Where(l => l.Kind == LexiconLineKind.Entry), entries))
        {
            yield return Changed("lexicon entry dropped", line, "", line.Text);
        }

        foreach (var guard in Sample(_lines.Where(l => l.Kind == LexiconLineKind.Entry).SelectMany(Guard.In), guards))
        {
            if (guard.HasEffect(_lines))
            {
                yield return Changed("guard of an entry dropped", guard.Line, guard.Without, $"{guard.Text} of {guard.Line.Text}");
            }
            else
            {
                Equivalent.Add($"{Place(guard.Line)} {guard.Text} of {guard.Line.Text}: compiles to the same pattern whatever its words");
            }
        }

        foreach (var line in Sample(_lines.Where(l => l.Kind == LexiconLineKind.Section), polarities))
        {
            yield return Changed("polarity check flipped", line, line.Text.Contains(FixedFlag, StringComparison.Ordinal) ? line.Text.Replace(FixedFlag, "", StringComparison.Ordinal) : line.Text.Replace("]", $"{FixedFlag}]", StringComparison.Ordinal), line.Text);
        }

        foreach (var rule in RuleCatalog.All.OfType<ReplyRule>())
        {
            var id = rule.Descriptor.Id;
            if (RuleSight.SeesOtherReplies(rule))
            {
                yield return new Mutant("obligation window removed", id) { Blinkered = id };
            }
            else
            {
                Equivalent.Add($"{id} obligation window removed: its code reaches no other message of the shop");
            }

            if (OperatingPoint.Of(id) is not null)
            {
                yield return new Mutant("threshold raised by 0.1, with a pattern", id) { Threshold = (id, false, NearThreshold.Width) };
                yield return new Mutant("threshold raised by 0.1, classifier alone", id) { Threshold = (id, true, NearThreshold.Width) };
            }
        }

        yield return new Mutant("reply limit raised", "3 to 4 minutes") { Settings = LintSettings.Default with { ReplyLimit = TimeSpan.FromMinutes(4) } };
    }

    private static string Place(LexiconLine line) => $"{line.File}:{line.Number}";

    private IEnumerable<T> Sample<T>(IEnumerable<T> places, int count) => [.. places.OrderBy(_ => _random.Next()).Take(count)];

    private Mutant Changed(string kind, LexiconLine line, string text, string what) => new(kind, $"{Place(line)} {what}")
    {
        Lexicons = (_lines.Replace(line, line with { Text = text }), line.Act!.Value),
    };
}
