using AfterSalesCoach.Cli.Commands;
using AfterSalesCoach.Testing.Corpus;
using FluentAssertions;
using Xunit;

namespace AfterSalesCoach.Cli.Tests;

/// <summary>Folders of links to themselves have an end, and every file in them is met once.</summary>
public sealed class LinkedFolderTests
{
    [SkippableFact]
    public void The_size_of_the_input_is_that_of_its_files()
    {
        using var folder = Linked("a/a.jsonl", "12345");

        InputSize.Of([folder.Path]).Should().Be(5);
    }

    [SkippableFact]
    public async Task Recorded_answers_are_played_once()
    {
        using var folder = Linked("fruit/rotten-third.yaml", File.ReadAllText(Path.Combine(Repository.Root, "scenarios", "fruit", "rotten-third.yaml")));
        File.Copy(Path.Combine(Repository.Root, "scenarios", "fruit", "rotten-third.replay.yaml"), Path.Combine(folder.Path, "fruit", "rotten-third.replay.yaml"));
        Directory.CreateDirectory(Path.Combine(folder.Path, "shared"));
        foreach (var shared in Directory.GetFiles(Path.Combine(Repository.Root, "scenarios", "shared")))
        {
            File.Copy(shared, Path.Combine(folder.Path, "shared", Path.GetFileName(shared)));
        }

        var looped = await CommandHarness.RunAsync("train", "--script", folder.Path, "--brief");
        var plain = await CommandHarness.RunAsync("train", "--script", Path.Combine(Repository.Root, "scenarios", "fruit", "rotten-third.replay.yaml"), "--brief");

        looped.Output.Should().Be(plain.Output, looped.Error);
        plain.Output.Should().NotBeEmpty();
    }

    private static TemporaryFolder Linked(string name, string content)
    {
        var folder = new TemporaryFolder();
        var file = Path.Combine(folder.Path, name);
        var below = Path.GetDirectoryName(file)!;
        Directory.CreateDirectory(below);
        File.WriteAllText(file, content);
        try
        {
            Directory.CreateSymbolicLink(Path.Combine(below, "up"), folder.Path);
            Directory.CreateSymbolicLink(Path.Combine(folder.Path, "again"), below);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            Skip.If(true, $"links cannot be made here: {e.Message}");
        }

        return folder;
    }
}
