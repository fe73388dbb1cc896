namespace AfterSalesCoach.Linting;

/// <summary>Where a rule comes from.</summary>
/// <param name="Document">Short name of the source document.</param>
/// <param name="Section">Its section, as the document numbers it.</param>
public sealed record GuideReference(GuideDocument Document, string Section)
{
    public override string ToString() => $"{Document.Title()} {Section}";
}
