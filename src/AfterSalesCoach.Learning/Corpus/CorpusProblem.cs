namespace AfterSalesCoach.Learning.Corpus;

/// <summary>What is wrong with a corpus, and where.</summary>
/// <param name="Where">File and line, or ids.</param>
/// <param name="Message">In English: corpora are the work of developers.</param>
public sealed record CorpusProblem(string Where, string Message)
{
    public override string ToString() => $"{Where}: {Message}";
}
