using System.Text.Json.Nodes;
using AfterSalesCoach.Testing.Corpus;
using FluentAssertions;
using Xunit;

namespace AfterSalesCoach.Cli.Tests;

/// <summary>Packages are pinned by content, and what ships is named with its licence.</summary>
public sealed class PackageTests
{
    private static readonly string[] _folders = ["src", "tests"];

    [Fact]
    public void Every_project_is_locked() => Projects(_folders).Where(p => !File.Exists(LockOf(p))).Select(Path.GetFileName).Should().BeEmpty();

    [Fact]
    public void The_notices_name_what_ships()
    {
        var notices = File.ReadAllLines(Path.Combine(Repository.Root, "src", "THIRD-PARTY-NOTICES.md"))
            .Select(line => line.Split('|', StringSplitOptions.TrimEntries)).Where(cells => cells.Length == 6 && cells[2].Length > 0 && char.IsAsciiDigit(cells[2][0])).Select(cells => $"{cells[1]} {cells[2]}");
        var shipped = Projects("src").Where(p => !p.Contains("ResourceCompiler", StringComparison.Ordinal)).SelectMany(Packages).Distinct();

        // Contracts of older frameworks are part of the runtime and leave nothing beside the program.
        notices.Should().Contain(shipped.Where(p => !p.StartsWith("System.Memory ", StringComparison.Ordinal)));
    }

    private static IEnumerable<string> Packages(string project) =>
        from framework in JsonNode.Parse(File.ReadAllText(LockOf(project)))!["dependencies"]!.AsObject()
        from package in framework.Value!.AsObject()
        where (string?)package.Value!["type"] != "Project"
        select $"{package.Key} {(string?)package.Value["resolved"]}";

    private static IEnumerable<string> Projects(params string[] folders) =>
        folders.SelectMany(f => Directory.GetFiles(Path.Combine(Repository.Root, f), "*.csproj", SearchOption.AllDirectories));

    private static string LockOf(string project) => Path.Combine(Path.GetDirectoryName(project)!, "packages.lock.json");
}
