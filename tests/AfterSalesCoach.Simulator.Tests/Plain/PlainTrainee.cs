using AfterSalesCoach.Linting;
using AfterSalesCoach.Scenarios.Reading;
using AfterSalesCoach.Scenarios.Sessions;
using AfterSalesCoach.Simulator.Home;
using AfterSalesCoach.Simulator.Plain;
using AfterSalesCoach.Simulator.Records;
using AfterSalesCoach.Simulator.Shells;
using AfterSalesCoach.Simulator.Tests.Full;
using AfterSalesCoach.Simulator.Tests.Shells;
using Microsoft.Extensions.Time.Testing;

namespace AfterSalesCoach.Simulator.Tests.Plain;

/// <summary>A trainee at the plain shell, with records of their own.</summary>
internal sealed class PlainTrainee : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public PlainTrainee(LoadedPack? pack = null, UserLanguage language = UserLanguage.Chinese, string name = "小王")
    {
        Clock.SetLocalTimeZone(TimeZoneInfo.CreateCustomTimeZone("shop", TimeSpan.FromHours(8), "shop", "shop"));
        Records = TrainingRecords.Open(_folder.Path);
        var known = MemoryHome.OwnPack;
        Home = new TrainingHome(
            Task.FromResult(pack ?? known with { Scenarios = [.. known.Scenarios.Where(s => s.Id != "parcels/hostile")] }), Records, name, TestScenarios.Judge, Clock, language);
    }

    /// <summary>Stands still unless a test moves it: replies come at once.</summary>
    public FakeTimeProvider Clock { get; } = new(new DateTimeOffset(2026, 10, 12, 2, 0, 0, TimeSpan.Zero));

    public string Folder => _folder.Path;

    public TrainingRecords Records { get; }

    public TrainingHome Home { get; }

    /// <summary>Types lines into a scenario from its briefing; the input ends after the last.</summary>
    public Task<string> PlayAsync(string? scenario, params string[] lines) => PlayAsync(scenario, SessionMode.Practice, lines);

    public async Task<string> PlayAsync(string? scenario, SessionMode mode, params string[] lines)
    {
        using var input = new StringReader(string.Concat(lines.Select(l => l + "\n")));
        await using var output = new StringWriter { NewLine = "\n" };
        await new PlainShell(input, output, Clock).RunAsync(Home, new ShellStart(scenario, mode, Seed: 1), CancellationToken.None);
        return output.ToString();
    }

    public void Dispose()
    {
        Records.Dispose();
        _folder.Dispose();
    }
}
