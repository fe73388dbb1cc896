using AfterSalesCoach.Linting;

namespace AfterSalesCoach.Cli.Output;

/// <summary>Workflow commands of GitHub Actions, shown as annotations on a pull request.</summary>
internal sealed class GitHubWriter(TextWriter output, UserLanguage language) : IFindingWriter
{
    public void Write(Finding finding)
    {
        var diagnostic = finding.Diagnostic;
        var command = diagnostic.Severity switch { Severity.Error => "error", Severity.Warning => "warning", _ => "notice" };
        var place = finding.Source is { } source ? $"file={Property(source.File)},line={Math.Max(1, source.Line)}," : "";
        var title = Property($"{diagnostic.RuleId} {diagnostic.Rule.Title.In(language)}");
        var text = Data($"[{finding.Conversation.Id}#{finding.MessageNumber}] {finding.Describe(language)}");
        output.Write($"::{command} {place}title={title}::{text}\n");
    }

    public void Complete(LintSummary summary) => output.Flush();

    public void Dispose()
    {
    }

    // A raw line break or "::" would start a command of the chat's own making.
    private static string Data(string text) => Printable.Text(text)
        .Replace("%", "%25", StringComparison.Ordinal).Replace("\r", "%0D", StringComparison.Ordinal).Replace("\n", "%0A", StringComparison.Ordinal);

    private static string Property(string text) =>
        Data(text).Replace(":", "%3A", StringComparison.Ordinal).Replace(",", "%2C", StringComparison.Ordinal);
}
