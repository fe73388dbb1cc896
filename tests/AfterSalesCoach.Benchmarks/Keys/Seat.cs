using System.Diagnostics;
using AfterSalesCoach.Cli;
using AfterSalesCoach.Linting;
using AfterSalesCoach.Scenarios.Reading;
using AfterSalesCoach.Scenarios.Sessions;
using AfterSalesCoach.Simulator.Full;
using AfterSalesCoach.Simulator.Full.Themes;
using AfterSalesCoach.Simulator.Home;
using AfterSalesCoach.Simulator.Records;
using AfterSalesCoach.Simulator.Shells;
using AfterSalesCoach.Terminal.Drawing;
using AfterSalesCoach.Terminal.Measuring;

namespace AfterSalesCoach.Benchmarks.Keys;

/// <summary>Somebody before the full screen of a session, with a draft.</summary>
internal sealed class Seat : IDisposable
{
    private static readonly TimeSpan _settled = TimeSpan.FromSeconds(1);

    private readonly string _folder = Directory.CreateTempSubdirectory("coach-keys-").FullName;
    private readonly TimedTerminal _terminal = new();
    private readonly TrainingRecords _records;
    private readonly Task<int> _shell;

    public Seat(LoadedPack pack, SessionMode mode, string draft)
    {
        _records = TrainingRecords.Open(_folder);
        var home = new TrainingHome(Task.FromResult(pack), _records, "keys", ReplyJudge.Shipped, TimeProvider.System, UserLanguage.Chinese);
        _shell = new FullScreenShell(_terminal, ThemeCatalog.Dark, ColorDepth.Palette, TimeProvider.System, UserLanguage.Chinese, TextWidth.Narrow)
            .RunAsync(Task.FromResult(new TrainingOpening(home, new ShellStart("fruit/rotten-third", mode, Seed: 1))), CancellationToken.None);
        foreach (var keys in new[] { "\r", "\u001b2", $"\u001b[200~{draft}\u001b[201~" })
        {
            Thread.Sleep(_settled);
            _terminal.Send(keys);
        }

        Thread.Sleep(_settled);
    }

    /// <summary>The time from the bytes of a key to the frame that shows it.</summary>
    public TimeSpan Press(string key)
    {
        var start = Stopwatch.GetTimestamp();
        _terminal.SendAndAwaitFrame(key);
        return Stopwatch.GetElapsedTime(start);
    }

    public void Dispose()
    {
        _terminal.Dispose();
        _shell.Wait();
        _records.Dispose();
        Directory.Delete(_folder, recursive: true);
    }
}
