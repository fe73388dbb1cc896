namespace AfterSalesCoach.Dialogue.Tagging;

/// <summary>A lexicon file that cannot be read.</summary>
public sealed class LexiconSyntaxException(string file, int line, string problem) : FormatException($"{file}:{line}: {problem}");
