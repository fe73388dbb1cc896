namespace AfterSalesCoach.Linting.Confidence;

/// <summary>Reads the generated tables that are built into the assembly.</summary>
internal static class EmbeddedTable
{
    /// <summary>The fields of each line after the header.</summary>
    public static IEnumerable<string[]> Rows(string name)
    {
        using var reader = new StreamReader(typeof(EmbeddedTable).Assembly.GetManifestResourceStream(name)!);
        reader.ReadLine();
        while (reader.ReadLine() is { } line)
        {
            yield return line.Split(',');
        }
    }
}
