using Microsoft.Playwright;

namespace AfterSalesCoach.Scoring.Tests.Html;

/// <summary>A report in the browser, with everything that it complained of or asked for.</summary>
public sealed class ReportPage
{
    private readonly List<string> _complaints = [];

    public ReportPage(IPage page)
    {
        Page = page;
        page.Console += (_, message) => Note(message.Type is "error" or "warning", $"console: {message.Text}");
        page.PageError += (_, error) => Note(true, $"error: {error}");
        page.Request += (_, request) => Note(!request.Url.StartsWith("file:", StringComparison.Ordinal), $"request: {request.Url}");
        page.Dialog += (_, dialog) =>
        {
            Note(true, $"dialog: {dialog.Message}");
            _ = dialog.DismissAsync();
        };
    }

    public IPage Page { get; }

    /// <summary>Console errors and warnings, exceptions, requests to anywhere but the file itself, dialogs.</summary>
    public IReadOnlyList<string> Complaints => _complaints;

    public ILocator Drawer => Page.Locator("#drawer[open]");

    public ILocator Rows(string table) => Page.Locator($"#t-{table} tbody tr:not([hidden])");

    private void Note(bool bad, string what)
    {
        if (bad)
        {
            _complaints.Add(what);
        }
    }
}
