using System.Text.Json;
using AfterSalesCoach.Testing.Weeks;
using FluentAssertions;
using Xunit;

namespace AfterSalesCoach.Cli.Tests;

/// <summary>Scores a week whose agents' quality is known.</summary>
public sealed class PlantedWeekTests
{
    private const int Messages = 3_000;

    // The best, a middling and the worst of the planted agents: 1 %, 23 % and 45 % of their replies break a rule, 1 %, 13 % and 25 % come late.
    private static readonly PlantedAgent[] _planted = [WeekGenerator.Agents[8], WeekGenerator.Agents[0], WeekGenerator.Agents[4]];

    [Fact]
    public async Task Planted_quality_is_recovered_in_the_right_order()
    {
        using var folder = new TemporaryFolder();
        var log = folder.Write("week.csv", string.Join('\n', new WeekGenerator(1, _planted).Rows(Messages).Prepend(WeekGenerator.Header)));
        var output = Path.Combine(folder.Path, "out");

        var run = await CommandHarness.RunAsync("score", log, "--out", output);

        run.ExitCode.Should().Be(0, run.Error);
        using var summary = JsonDocument.Parse(await File.ReadAllTextAsync(Path.Combine(output, "summary.json")));
        var agents = summary.RootElement.GetProperty("agents").EnumerateArray().ToDictionary(a => a.GetProperty("name").GetString()!);
        var bestFirst = _planted.OrderBy(a => a.Violations).Select(a => a.Name).ToList();
        agents.Should().HaveCount(_planted.Length);
        agents.Values.OrderByDescending(a => Figure(a, "score")).Select(a => a.GetProperty("name").GetString()).Should().Equal(bestFirst);
        agents.Values.OrderBy(a => Figure(a, "flagged_messages")).Select(a => a.GetProperty("name").GetString()).Should().Equal(bestFirst);
        agents.Values.OrderByDescending(a => Figure(a.GetProperty("service_levels"), "by_rounds")).Select(a => a.GetProperty("name").GetString()).Should().Equal(bestFirst);

        static double Figure(JsonElement of, string name) => of.GetProperty(name).GetProperty("value").GetDouble();
    }

    [Fact]
    public void The_same_seed_gives_the_same_week_and_another_seed_another() =>
        (Week(1).SequenceEqual(Week(1)), Week(1).SequenceEqual(Week(2))).Should().Be((true, false));

    private static List<string> Week(int seed) => [.. new WeekGenerator(seed).Rows(200)];
}
