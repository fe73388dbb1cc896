using System.Collections.Immutable;
using AfterSalesCoach.Testing.Lexicons;

namespace AfterSalesCoach.Linting.Tests.Mutation;

/// <summary>A look-around of an entry: what may not, or must, stand beside it.</summary>
/// <param name="Start">Where it opens in the text of the line.</param>
/// <param name="Text">With its brackets.</param>
internal sealed record Guard(LexiconLine Line, int Start, string Text)
{
    /// <summary>A word that nobody writes.</summary>
    private const string Nothing = "\uE000\uE001";

    private static readonly string[] _openers = ["(?!", "(?=", "(?<!", "(?<="];

    /// <summary>The entry without it.</summary>
    public string Without => Line.Text.Remove(Start, Text.Length);

    private string Opener => _openers.First(o => Text.StartsWith(o, StringComparison.Ordinal));

    public static IEnumerable<Guard> In(LexiconLine line)
    {
        for (var start = 0; start < line.Text.Length; start++)
        {
            if (Array.Exists(_openers, o => string.CompareOrdinal(line.Text, start, o, 0, o.Length) == 0))
            {
                yield return new Guard(line, start, line.Text[start..EndOf(line.Text, start)]);
            }
        }
    }

    /// <summary>Whether its words reach the compiled entry; where another look-ahead follows, that one takes its place.</summary>
    public bool HasEffect(ImmutableArray<LexiconLine> lines) =>
        !Compiled(lines, Line.Text).AsSpan().SequenceEqual(Compiled(lines, Without.Insert(Start, $"{Opener}{Nothing})")));

    private static int EndOf(string text, int start)
    {
        var depth = 0;
        for (var i = start; i < text.Length; i++)
        {
            depth += text[i] == '(' ? 1 : text[i] == ')' ? -1 : 0;
            if (depth == 0)
            {
                return i + 1;
            }
        }

        throw new FormatException($"no end of the bracket at {start}: {text}");
    }

    /// <summary>The entry alone, with the word sets that it may use.</summary>
    private byte[] Compiled(ImmutableArray<LexiconLine> lines, string text)
    {
        var section = lines.Last(l => l.File == Line.File && l.Number < Line.Number && l.Kind == LexiconLineKind.Section);
        using var bytes = new MemoryStream();
        LexiconLine.Parse([.. lines.Where(l => l.Kind == LexiconLineKind.Shared), section, Line with { Text = text }]).Write(bytes);
        return bytes.ToArray();
    }
}
