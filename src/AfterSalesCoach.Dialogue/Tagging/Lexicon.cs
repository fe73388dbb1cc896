using System.Text;
using AfterSalesCoach.Dialogue.Acts;
using AfterSalesCoach.Text.Patterns;

namespace AfterSalesCoach.Dialogue.Tagging;

/// <summary>
/// The patterns by which dialogue acts are recognised. See <c>Lexicons/README.md</c> for the file format.
/// </summary>
/// <remarks>Immutable; may be shared between threads.</remarks>
public sealed class Lexicon
{
    /// <summary>Logical name of the compiled lexicon among the resources of this assembly.</summary>
    private const string ResourceName = "lexicon.bin";

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

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    /// <exception cref="InvalidDataException">The bytes end too early or hold no lexicon.</exception>
    public static Lexicon Read(Stream stream)
    {
        using var reader = new BinaryReader(stream, Encoding.UTF8, leaveOpen: true);
        var patterns = PatternSet.Read(reader);
        var acts = new DialogueAct[patterns.PatternCount];
        var fixedPolarity = new bool[patterns.PatternCount];
        try
        {
            for (var i = 0; i < acts.Length; i++)
            {
                acts[i] = (DialogueAct)reader.ReadByte();
                fixedPolarity[i] = reader.ReadBoolean();
            }
        }
        catch (EndOfStreamException e)
        {
            throw new InvalidDataException("not a compiled lexicon", e);
        }

        return new Lexicon(patterns, acts, fixedPolarity);
    }

    /// <summary>Writes the lexicon in compiled form, which loads without reading a pattern.</summary>
    public void Write(Stream stream)
    {
        using var writer = new BinaryWriter(stream, Encoding.UTF8, leaveOpen: true);
        Patterns.Write(writer);
        for (var i = 0; i < _acts.Length; i++)
        {
            writer.Write((byte)_acts[i]);
            writer.Write(_fixedPolarity[i]);
        }
    }

    private static Lexicon LoadEmbedded()
    {
        using var resource = typeof(Lexicon).Assembly.GetManifestResourceStream(ResourceName)!;
        return Read(resource);
    }
}
