namespace AfterSalesCoach.Dialogue.Tagging;

/// <summary>A lexicon file that cannot be read.</summary>
public sealed class LexiconSyntaxException(string file, int line, string problem) : FormatException($"{file}:{line}: {problem}")
{
    public string File { get; } = file;

    /// <summary>Line in the file, from 1.</summary>
    public int Line { get; } = line;

    public string Problem { get; } = problem;
}
