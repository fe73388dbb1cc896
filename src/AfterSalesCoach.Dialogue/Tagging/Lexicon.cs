using System.Reflection;
using AfterSalesCoach.Dialogue.Acts;
using AfterSalesCoach.Text.Patterns;

namespace AfterSalesCoach.Dialogue.Tagging;

/// <summary>
/// The patterns by which dialogue acts are recognised. See <c>Lexicons/README.md</c> for the file format.
/// </summary>
/// <remarks>Immutable; may be shared between threads.</remarks>
public sealed class Lexicon
{
    private static readonly Lazy<Lexicon> _default = new(LoadEmbedded);

    private readonly DialogueAct[] _acts;
    private readonly bool[] _fixedPolarity;

    private Lexicon(PatternSet patterns, DialogueAct[] acts, bool[] fixedPolarity) =>
        (Patterns, _acts, _fixedPolarity) = (patterns, acts, fixedPolarity);

    /// <summary>The lexicon that is shipped.</summary>
    public static Lexicon Default => _default.Value;

    public PatternSet Patterns { get; }

    public DialogueAct ActOf(int pattern) => _acts[pattern];

    /// <summary>Whether the pattern stands for the act as written, whatever negation or question surrounds it.</summary>
    public bool HasFixedPolarity(int pattern) => _fixedPolarity[pattern];

    /// <summary>Reads lexicon files; word sets of one file may be used in the files after it.</summary>
    /// <exception cref="LexiconSyntaxException">A line cannot be read.</exception>
    public static Lexicon Parse(params IEnumerable<(string Name, string Content)> files)
    {
        var reader = new LexiconReader();
        foreach (var (name, content) in files)
        {
            reader.Read(name, content);
        }

        return new Lexicon(reader.Compile(), [.. reader.Acts], [.. reader.FixedPolarity]);
    }

    /// <summary>Reads every <c>.lex</c> file of a folder in ordinal order of names; for working on the lexicons.</summary>
    public static Lexicon LoadFolder(string folder) => Parse(
        Directory.GetFiles(folder, "*.lex").Order(StringComparer.Ordinal).Select(f => (Path.GetFileName(f), File.ReadAllText(f))));

    private static Lexicon LoadEmbedded()
    {
        var assembly = typeof(Lexicon).Assembly;
        return Parse(assembly.GetManifestResourceNames()
            .Where(n => n.EndsWith(".lex", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .Select(n => (n, ReadResource(assembly, n))));
    }

    private static string ReadResource(Assembly assembly, string name)
    {
        using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
        return reader.ReadToEnd();
    }
}
