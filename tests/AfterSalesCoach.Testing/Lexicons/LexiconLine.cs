using System.Collections.Immutable;
using AfterSalesCoach.Dialogue.Acts;
using AfterSalesCoach.Dialogue.Tagging;
using AfterSalesCoach.Testing.Corpus;

namespace AfterSalesCoach.Testing.Lexicons;

/// <summary>What a line of a lexicon is.</summary>
public enum LexiconLineKind
{
    /// <summary>Nothing, a comment or a word set, which every act may use.</summary>
    Shared,
    Section,
    Entry,
}

/// <summary>One line of the lexicons' sources, with the act whose section it stands in.</summary>
/// <param name="Number">From 1.</param>
/// <param name="Act">Null for shared lines.</param>
public sealed record LexiconLine(string File, int Number, LexiconLineKind Kind, DialogueAct? Act, string Text)
{
    private static readonly string _folder = Path.Combine(Repository.Root, "src", "AfterSalesCoach.Dialogue", "Lexicons");

    /// <summary>Every line in the order of compiling: the nth entry is the pattern n of <see cref="Lexicon.Patterns"/>.</summary>
    public static ImmutableArray<LexiconLine> Load() => [.. Directory.GetFiles(_folder, "*.lex").Order(StringComparer.Ordinal).SelectMany(Read)];

    /// <summary>The lexicon of these lines.</summary>
    public static Lexicon Parse(IEnumerable<LexiconLine> lines) =>
        Lexicon.Parse(lines.GroupBy(l => l.File).Select(file => (file.Key, string.Join('\n', file.Select(l => l.Text)))));

    /// <exception cref="FormatException">There is no such act.</exception>
    public static DialogueAct ActOf(string section) => Enum.TryParse<DialogueAct>(section.Split(' ')[0].Replace("-", "", StringComparison.Ordinal), ignoreCase: true, out var act)
        ? act
        : throw new FormatException($"there is no dialogue act '{section}'");

    private static IEnumerable<LexiconLine> Read(string path)
    {
        DialogueAct? act = null;
        var number = 0;
        foreach (var line in System.IO.File.ReadLines(path))
        {
            number++;
            var text = WithoutComment(line).Trim();
            var kind = text.Length == 0 || text.StartsWith("@set ", StringComparison.Ordinal) ? LexiconLineKind.Shared
                : text[0] == '[' && text[^1] == ']' && text.All(c => c < 128) ? LexiconLineKind.Section
                : LexiconLineKind.Entry;
            act = kind == LexiconLineKind.Section ? ActOf(text[1..^1]) : act;
            yield return new LexiconLine(Path.GetFileName(path), number, kind, kind == LexiconLineKind.Shared ? null : act, text);
        }
    }

    private static string WithoutComment(string line) => line.IndexOf("//", StringComparison.Ordinal) is >= 0 and var at ? line[..at] : line;
}
