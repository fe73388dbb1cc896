using System.Text;
using AfterSalesCoach.Scenarios.Reading;
using AfterSalesCoach.Scenarios.Replays;
using AfterSalesCoach.Testing.Hostile;
using FluentAssertions;
using Xunit;

namespace AfterSalesCoach.Scenarios.Tests.Reading;

/// <summary>A damaged pack is refused with places and reasons; one that is still sound can be played.</summary>
[Trait("Category", "Hostile")]
public sealed class DamagedPackTests
{
    [Fact]
    public void Damaged_scenarios_are_refused_with_reasons_or_play() => HostileCheck.ForAll(
        "scenario packs", DamagedFile.Of(("base.yaml", Encoding.UTF8.GetBytes(SoundPack.Yaml)), ("shared/people.yaml", Encoding.UTF8.GetBytes(SoundPack.People))), file =>
        {
            using var folder = Written(file);
            var pack = PackLoader.Load(folder.Path);
            (pack.Scenarios.Length + pack.Problems.Length).Should().BePositive();
            pack.Problems.Should().NotContain(p => p.Text.Chinese.Length == 0 || p.Text.English.Length == 0 || p.Position.Line < 0);
            foreach (var scenario in pack.Scenarios)
            {
                Play(scenario, Path.Combine(folder.Path, "base.replay.yaml"));
            }
        });

    [Fact]
    public void Damaged_replays_are_refused_with_reasons_or_play()
    {
        var scenario = SoundPack.Scenario();
        HostileCheck.ForAll("replays", DamagedFile.Of(("base.replay.yaml", Encoding.UTF8.GetBytes(SoundPack.Replays))), file =>
        {
            using var folder = Written(file);
            Play(scenario, Path.Combine(folder.Path, file.Name));
        });
    }

    private static void Play(Model.Scenario scenario, string path)
    {
        try
        {
            foreach (var replay in ReplayReader.Load(path))
            {
                new ReplayRunner(scenario, Judges.Rules).Play(replay, []).Grade.Total.Should().BeInRange(0, 100);
            }
        }
        catch (PackException refusal)
        {
            refusal.Problems.Should().NotBeEmpty().And.OnlyContain(p => p.Text.Chinese.Length > 0 && p.Text.English.Length > 0);
        }
    }

    private static TemporaryFolder Written(DamagedFile file)
    {
        var folder = new TemporaryFolder();
        folder.Write("base.yaml", SoundPack.Yaml);
        folder.Write("shared/people.yaml", SoundPack.People);
        folder.Write("base.replay.yaml", SoundPack.Replays);
        File.WriteAllBytes(Path.Combine(folder.Path, file.Name), file.Content);
        return folder;
    }
}
