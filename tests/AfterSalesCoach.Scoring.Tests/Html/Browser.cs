using Microsoft.Playwright;
using Xunit;

namespace AfterSalesCoach.Scoring.Tests.Html;

/// <summary>Debian's Chromium, driven headless and kept off the network; tests skip where it is not installed.</summary>
public sealed class Browser : IAsyncLifetime
{
    private static readonly string[] _places = ["/usr/bin/chromium", "/usr/bin/chromium-browser"];

    private readonly string _folder = Directory.CreateTempSubdirectory("coach-report-").FullName;
    private IPlaywright? _playwright;
    private IBrowser? _chromium;

    public static string? Executable => Array.Find(_places, File.Exists);

    public async Task InitializeAsync()
    {
        if (Executable is not { } executable)
        {
            return;
        }

        _playwright = await Playwright.CreateAsync();
        _chromium = await _playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = executable,
            Args = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
        });
    }

    public async Task DisposeAsync()
    {
        if (_chromium is not null)
        {
            await _chromium.DisposeAsync();
        }

        _playwright?.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    /// <summary>Opens a report from disk, as a person would.</summary>
    public async Task<ReportPage> OpenAsync(string html, int width = 1280, ColorScheme scheme = ColorScheme.Light)
    {
        Skip.If(_chromium is null, "Chromium is not installed (apt-get install chromium)");
        var file = Path.Combine(_folder, $"{Guid.NewGuid():N}.html");
        await File.WriteAllTextAsync(file, html);
        var page = await _chromium.NewPageAsync(new() { ViewportSize = new() { Width = width, Height = 900 }, ColorScheme = scheme, ReducedMotion = ReducedMotion.Reduce });
        var report = new ReportPage(page);
        await page.GotoAsync(new Uri(file).AbsoluteUri);
        return report;
    }
}
