using AfterSalesCoach.Linting;
using AfterSalesCoach.Scenarios.Model;
using AfterSalesCoach.Scenarios.Reading;
using AfterSalesCoach.Simulator.Home;
using AfterSalesCoach.Simulator.Records;
using AfterSalesCoach.Simulator.Shells;

namespace AfterSalesCoach.Cli.Commands;

/// <summary>Reads what training needs.</summary>
/// <param name="trainee">As <see cref="TraineeName.Read"/> gives it.</param>
/// <param name="oneFirst">Whether the scenario that was asked for is enough to begin with, and the others are read meanwhile.</param>
internal sealed class TrainingOpener(TrainOptions options, string trainee, UserLanguage language, bool oneFirst) : IDisposable
{
    private Task<LoadedPack>? _pack;
    private Task<TrainingRecords>? _records;

    /// <exception cref="UserError">There is no such pack or scenario.</exception>
    /// <exception cref="RecordsException">The records cannot be opened.</exception>
    public TrainingOpening Open()
    {
        _records = Task.Run(() => TrainingRecords.Open(options.DataFolder ?? RecordsLocation.DefaultFolder()));
        var isFile = options.Pack is null && File.Exists(options.Scenario);
        var path = ScenarioFinder.PathOf(isFile ? options.Scenario : options.Pack);
        var first = oneFirst && !isFile && options.Scenario is { } written ? PackLoader.LoadOne(path, written) : null;
        var named = first ?? Find(path, isFile);
        var home = new TrainingHome(ReadRest(path), _records.GetAwaiter().GetResult(), trainee, ReplyJudge.Shipped, TimeProvider.System, language, first);
        return new TrainingOpening(home, new ShellStart(named?.Id, options.Mode, options.Seed));
    }

    /// <summary>Says what is wrong with scenarios, as far as they were read.</summary>
    public void PrintLeftOut(CommandConsole console)
    {
        if (_pack is { IsCompletedSuccessfully: true } read)
        {
            ScenarioFinder.PrintLeftOut(read.Result, console);
        }
    }

    /// <summary>To be called when <see cref="Open"/> has returned or thrown.</summary>
    public void Dispose() => _records?.ContinueWith(
        r => r.Result.Dispose(), CancellationToken.None, TaskContinuationOptions.OnlyOnRanToCompletion | TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);

    /// <summary>The scenario that was asked for, out of the whole pack; null when none was.</summary>
    private Scenario? Find(string path, bool isFile)
    {
        var pack = ScenarioFinder.LoadPack(path);
        _pack = Task.FromResult(pack);
        return isFile ? pack.Scenarios[0] : options.Scenario is { } written ? ScenarioFinder.Find(pack, written) : null;
    }

    /// <summary>The whole pack. Where it is not read yet, nobody waits for it: the keys have the other processor.</summary>
    private Task<LoadedPack> ReadRest(string path) =>
        _pack ??= Task.Factory.StartNew(() => ScenarioFinder.LoadPack(path, isUrgent: false), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
}
