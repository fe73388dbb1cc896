using AfterSalesCoach.Dialogue.Acts;
using AfterSalesCoach.Text.Patterns;

namespace AfterSalesCoach.Dialogue.Tagging;

/// <summary>Reads <c>.lex</c> files line by line.</summary>
internal sealed class LexiconReader
{
    private const string FixedFlag = "fixed";

    private readonly Dictionary<string, string[]> _sets = [];
    private readonly List<string> _patterns = [];
    private readonly List<(string File, int Line)> _origins = [];

    public List<DialogueAct> Acts { get; } = [];

    public List<bool> FixedPolarity { get; } = [];

    public void Read(string file, string content)
    {
        DialogueAct? section = null;
        var isFixed = false;
        var number = 0;
        foreach (var rawLine in content.Split('\n'))
        {
            number++;
            var line = WithoutComment(rawLine).Trim();
            if (line.Length == 0)
            {
                continue;
            }

            if (line.StartsWith("@set ", StringComparison.Ordinal))
            {
                ReadSet(file, number, line[5..]);
            }
            else if (line[0] == '[' && line[^1] == ']' && line.All(c => c < 128))
            {
                (section, isFixed) = ReadSection(file, number, line[1..^1]);
            }
            else
            {
                Acts.Add(section ?? throw new LexiconSyntaxException(file, number, "a pattern needs an [act] section above it"));
                FixedPolarity.Add(isFixed);
                _patterns.Add(line);
                _origins.Add((file, number));
            }
        }
    }

    public PatternSet Compile()
    {
        try
        {
            return new PatternSet(_patterns, _sets);
        }
        catch (PatternSyntaxException e)
        {
            var index = _patterns.IndexOf(e.Pattern);
            var (file, line) = index >= 0 ? _origins[index] : ("?", 0);
            throw new LexiconSyntaxException(file, line, e.Message);
        }
    }

    // '#' is the number sign of the pattern language, so a comment starts with "//".
    private static string WithoutComment(string line)
    {
        var comment = line.IndexOf("//", StringComparison.Ordinal);
        return comment >= 0 ? line[..comment] : line;
    }

    private static (DialogueAct Act, bool Fixed) ReadSection(string file, int line, string header)
    {
        var words = header.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var isFixed = words.Length > 1 && words[1] == FixedFlag;
        if (words.Length == 0 || words.Length > 2 || (words.Length == 2 && !isFixed))
        {
            throw new LexiconSyntaxException(file, line, $"a section reads [act] or [act {FixedFlag}]");
        }

        return Enum.TryParse<DialogueAct>(words[0].Replace("-", "", StringComparison.Ordinal), ignoreCase: true, out var act)
            ? (act, isFixed)
            : throw new LexiconSyntaxException(file, line, $"there is no dialogue act '{words[0]}'");
    }

    private void ReadSet(string file, int line, string definition)
    {
        var parts = definition.Split('=', 2);
        if (parts.Length != 2)
        {
            throw new LexiconSyntaxException(file, line, "a word set reads @set name = word word …");
        }

        var name = parts[0].Trim();
        try
        {
            var words = parts[1].Split(' ', StringSplitOptions.RemoveEmptyEntries).SelectMany(w => PatternSet.ExpandWords(w, _sets));
            // A set may be continued on further lines.
            _sets[name] = [.. (_sets.TryGetValue(name, out var known) ? known : []).Concat(words).Distinct()];
        }
        catch (PatternSyntaxException e)
        {
            throw new LexiconSyntaxException(file, line, e.Message);
        }
    }
}
