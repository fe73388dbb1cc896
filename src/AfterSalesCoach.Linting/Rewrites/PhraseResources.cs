using System.Reflection;

namespace AfterSalesCoach.Linting.Rewrites;

/// <summary>The phrase files built into the assembly; read with the first rewrite, not at start.</summary>
internal static class PhraseResources
{
    private const string Prefix = "phrases/";

    private static readonly Assembly _assembly = typeof(PhraseResources).Assembly;

    /// <summary>Names of all phrase files, sorted.</summary>
    public static IEnumerable<string> PhraseFiles =>
        _assembly.GetManifestResourceNames()
            .Where(n => n.StartsWith(Prefix, StringComparison.Ordinal) && n.EndsWith(".phrases", StringComparison.Ordinal))
            .Select(n => n[Prefix.Length..])
            .Order(StringComparer.Ordinal);

    /// <summary>The lines of a file that are neither empty nor comments, trimmed.</summary>
    public static IEnumerable<string> Lines(string file)
    {
        using var reader = new StreamReader(_assembly.GetManifestResourceStream(Prefix + file)!);
        while (reader.ReadLine() is { } line)
        {
            line = line.Trim();
            if (line.Length > 0 && !line.StartsWith("//", StringComparison.Ordinal))
            {
                yield return line;
            }
        }
    }
}
