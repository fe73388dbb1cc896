using System.Diagnostics;
using System.Globalization;
using AfterSalesCoach.Linting;

namespace AfterSalesCoach.Cli;

/// <summary>One line on standard error that tells how far a long run has come; only where somebody watches it.</summary>
internal sealed class ProgressLine(CommandConsole console) : IDisposable
{
    private static readonly TimeSpan _first = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan _interval = TimeSpan.FromMilliseconds(500);

    private readonly Stopwatch _watch = Stopwatch.StartNew();
    private readonly bool _visible = console.ErrorIsTerminal && !console.OutputIsTerminal;
    private TimeSpan _next = _first;
    private bool _shown;

    /// <summary>Nothing is shown in the first second, and then twice a second at the most.</summary>
    public void Report(int conversations)
    {
        if (!_visible || _watch.Elapsed < _next)
        {
            return;
        }

        _next = _watch.Elapsed + _interval;
        _shown = true;
        var rate = conversations / _watch.Elapsed.TotalSeconds;
        console.ErrorWriter.Write(console.Language == UserLanguage.English
            ? string.Create(CultureInfo.InvariantCulture, $"\r{conversations} conversations, {rate:F0} a second")
            : string.Create(CultureInfo.InvariantCulture, $"\r已检查 {conversations} 个会话，每秒 {rate:F0} 个"));
    }

    public void Dispose()
    {
        if (_shown)
        {
            console.ErrorWriter.Write('\n');
        }
    }
}
