using System.Globalization;
using AfterSalesCoach.Cli.Commands;
using AfterSalesCoach.Scenarios.Reading;
using AfterSalesCoach.Scenarios.Replays;
using AfterSalesCoach.Simulator.Records;
using AfterSalesCoach.Testing.Corpus;
using FluentAssertions;
using Xunit;

namespace AfterSalesCoach.Cli.Tests;

public sealed class TrainCommandTests : IDisposable
{
    private static readonly string _scenarios = Path.Combine(Repository.Root, "scenarios");

    private readonly TemporaryFolder _folder = new();

    [Theory]
    [InlineData("fruit/rotten-third", "一次做对")]
    [InlineData("fruit/rotten-third", "自己打字，一次做对")]
    [InlineData("fruit/rotten-third", "怪价格、拒赔")]
    public async Task A_pipe_and_a_script_come_to_the_same_score(string id, string run)
    {
        var scenario = PackLoader.Load(_scenarios).OrThrow().Find(id)!;
        var replay = ReplayReader.Load(Path.Combine(_scenarios, id + ".replay.yaml")).Single(r => r.Name == run);
        var script = await CommandHarness.RunAsync("train", "--script", Path.Combine(_scenarios, id + ".replay.yaml"), "--brief");
        var expected = script.Output.Split('\n').Single(l => l.Contains($"｜{run}｜", StringComparison.Ordinal)).Split('｜');

        var piped = await TrainAsync(PipedTrainee.Lines(scenario, replay), id, "--seed", replay.Seed.ToString(CultureInfo.InvariantCulture));
        piped.ExitCode.Should().Be(ExitCode.Clean, piped.Error);

        using var records = TrainingRecords.OpenExisting(_folder.Path)!;
        var result = records.Results("小王").Should().ContainSingle(piped.Output).Subject;
        result.Total.ToString("0.#", CultureInfo.InvariantCulture).Should().Be(expected[2]);
        result.Ending.Should().Be(expected[4]);
        result.Passed.Should().Be(expected[3] == "通过");
    }

    [Fact]
    public async Task A_pipe_is_never_sent_an_escape_sequence()
    {
        var run = await TrainAsync(["/?", "橙子", "1", "", "/?", "/q", "/q"]);
        run.ExitCode.Should().Be(ExitCode.Clean);
        run.Output.Should().NotContain("\u001b").And.Contain("生鲜水果");
        run.Error.Should().BeEmpty();
    }

    [Fact]
    public async Task An_empty_input_is_a_short_visit() => (await TrainAsync([])).ExitCode.Should().Be(ExitCode.Clean);

    [Theory]
    [InlineData("fruit/roten-third", "fruit/rotten-third")]
    [InlineData("roten-third", "fruit/rotten-third")]
    [InlineData("橙子", "fruit/rotten-third")]
    public async Task A_scenario_there_is_not_names_what_comes_near(string written, string near)
    {
        var run = await TrainAsync([], written);
        run.ExitCode.Should().Be(ExitCode.BadInput);
        run.Error.Should().Contain("没有场景").And.Contain(near);
    }

    [Theory]
    [InlineData("rotten-third")]
    [InlineData("一箱橙子烂了三分之一")]
    public async Task A_scenario_is_found_by_its_last_name_and_by_its_title(string written) =>
        (await TrainAsync([], written)).Output.Should().Contain("场景：一箱橙子烂了三分之一");

    [Fact]
    public async Task A_faulty_scenario_does_not_keep_anybody_from_the_others()
    {
        var pack = Directory.CreateDirectory(Path.Combine(_folder.Path, "pack")).FullName;
        File.Copy(Path.Combine(Repository.Root, "tests", "AfterSalesCoach.Simulator.Tests", "Full", "Pack", "fruit", "oranges.yaml"), Path.Combine(Directory.CreateDirectory(Path.Combine(pack, "fruit")).FullName, "oranges.yaml"));
        File.WriteAllText(Path.Combine(pack, "broken.yaml"), "format: 1\nid: broken\n");
        var run = await TrainAsync(["/q"], "--pack", pack);
        run.ExitCode.Should().Be(ExitCode.Clean);
        run.Error.Should().Contain("broken.yaml").And.Contain("没有列出");
        run.Output.Should().Contain("橙子坏了几个");
    }

    [Theory]
    [InlineData("--ui", "full", "终端")]
    [InlineData("--ui", "window", "auto")]
    [InlineData("--mode", "play", "practice")]
    [InlineData("--theme", "pink", "dark")]
    [InlineData("--trainee", "\u0007", "--trainee")]
    [InlineData("--pack", "nowhere", "找不到")]
    public async Task What_cannot_be_says_what_can(string option, string value, string way)
    {
        var run = await CommandHarness.RunAsync("train", "--data", _folder.Path, option, value);
        run.ExitCode.Should().Be(ExitCode.BadInput);
        run.Error.Should().Contain(way);
    }

    [Fact]
    public async Task Records_that_are_not_ours_are_left_alone()
    {
        var file = _folder.Write(RecordsLocation.FileName, "notes of mine\n");
        var run = await TrainAsync(["/q"]);
        run.ExitCode.Should().Be(ExitCode.BadInput);
        run.Error.Should().Contain("没有改动它");
        File.ReadAllText(file).Should().Be("notes of mine\n");
    }

    [Theory]
    [InlineData("auto", true, "", "", "", true)]
    [InlineData("auto", false, "", "", "", false)]
    [InlineData("auto", true, "dumb", "", "", false)]
    [InlineData("auto", true, "", "true", "", false)]
    [InlineData("auto", true, "", "", "1", false)]
    [InlineData("auto", true, "", "", "0", true)]
    [InlineData("plain", true, "", "", "", false)]
    [InlineData("full", true, "", "true", "1", true)]
    internal void The_full_screen_is_taken_where_it_can_be_had(string ui, bool isTerminal, string term, string ci, string plain, bool isFull) =>
        ShellChoice.IsFullScreen(ui, isTerminal, name => name switch { "TERM" => term, "CI" => ci, "COACH_PLAIN" => plain, _ => null }).Should().Be(isFull);

    public void Dispose() => _folder.Dispose();

    private Task<CommandHarness> TrainAsync(IEnumerable<string> lines, params string[] arguments) =>
        CommandHarness.RunAsync(string.Concat(lines.Select(l => l + "\n")), ["train", "--data", _folder.Path, "--trainee", "小王", .. arguments.Contains("--pack") ? [] : new[] { "--pack", _scenarios }, .. arguments]);
}
