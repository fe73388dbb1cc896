using System.Collections.Immutable;
using AfterSalesCoach.Dialogue.Acts;
using AfterSalesCoach.Dialogue.Tagging;
using AfterSalesCoach.Testing.Lexicons;
using AfterSalesCoach.Text.Normalization;

namespace AfterSalesCoach.Linting.Tests.Mutation;

/// <summary>One small thing made wrong.</summary>
/// <param name="Kind">What was done, for the table.</param>
/// <param name="What">Where, for the list of survivors.</param>
internal sealed record Mutant(string Kind, string What)
{
    /// <summary>The lexicons with a line changed, and the act of that line; null where they are as shipped.</summary>
    public (ImmutableArray<LexiconLine> Lines, DialogueAct Act)? Lexicons { get; init; }

    public LintSettings Settings { get; init; } = LintSettings.Default;

    /// <summary>The rule that sees a reply without the other messages of its turn and without earlier replies; null for none.</summary>
    public string? Blinkered { get; init; }

    /// <summary>Adds to a threshold of one rule: the one for what a pattern supports, or for what the classifier sees alone.</summary>
    public (string RuleId, bool ByClassifier, double Raise)? Threshold { get; init; }

    public DialogueTagger Tagger() => Lexicons is { } changed ? TaggerOf(changed.Lines) : DialogueTagger.Default;

    /// <summary>A tagger that knows one act alone, which is made in a fraction of the time.</summary>
    public static DialogueTagger TaggerOf(ImmutableArray<LexiconLine> lines, DialogueAct act) => TaggerOf(lines.Where(l => l.Act is null || l.Act == act));

    private static DialogueTagger TaggerOf(IEnumerable<LexiconLine> lines) => new(Normalizer.Default, LexiconLine.Parse(lines));
}
