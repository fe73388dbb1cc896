using System.Diagnostics;
using System.Globalization;
using AfterSalesCoach.Linting;

namespace AfterSalesCoach.Cli.Commands;

/// <summary>One line on standard error: how far a run has come, how fast, and how long it will still take. Only where somebody watches it.</summary>
/// <param name="totalBytes">Of the input; 0 when it is not known (standard input).</param>
internal sealed class ScoreProgress(CommandConsole console, long totalBytes) : IDisposable
{
    private static readonly TimeSpan _interval = TimeSpan.FromMilliseconds(500);

    private readonly Stopwatch _watch = Stopwatch.StartNew();
    private TimeSpan _next = TimeSpan.FromSeconds(1);
    private bool _shown;

    public void Report(long conversations, long messages, long bytesRead)
    {
        if (!console.ErrorIsTerminal || _watch.Elapsed < _next)
        {
            return;
        }

        _next = _watch.Elapsed + _interval;
        _shown = true;
        console.ErrorWriter.Write($"\r{Describe(conversations, messages, bytesRead, totalBytes, _watch.Elapsed, console.Language)}   ");
    }

    /// <param name="bytesRead">All of a table is read before its first conversation is scored, so the remaining time is then not known.</param>
    internal static string Describe(long conversations, long messages, long bytesRead, long totalBytes, TimeSpan elapsed, UserLanguage language)
    {
        var rate = messages / elapsed.TotalSeconds;
        var known = totalBytes > 0 && bytesRead > 0 && bytesRead < totalBytes;
        var left = known ? TimeSpan.FromSeconds(Math.Ceiling(elapsed.TotalSeconds * (totalBytes - bytesRead) / bytesRead)) : TimeSpan.Zero;
        var english = language == UserLanguage.English;
        var done = english
            ? string.Create(CultureInfo.InvariantCulture, $"{conversations} conversations, {messages} messages, {rate:F0} messages a second")
            : string.Create(CultureInfo.InvariantCulture, $"已评分 {conversations} 个会话、{messages} 条消息，每秒 {rate:F0} 条");
        return done + (!known ? "" : english ? $", about {left:h\\:mm\\:ss} left" : $"，约剩 {left:h\\:mm\\:ss}");
    }

    public void Dispose()
    {
        if (_shown)
        {
            console.ErrorWriter.Write('\n');
        }
    }
}
