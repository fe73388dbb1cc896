using System.Xml.Linq;
using AfterSalesCoach.Testing.Corpus;
using FluentAssertions;
using Xunit;

namespace AfterSalesCoach.Cli.Tests;

/// <summary>Holds the project files against the design: who may reference whom, and which package belongs to whom.</summary>
public sealed class ArchitectureTests
{
    private static readonly Dictionary<string, string[]> _projects = new()
    {
        ["Text"] = [],
        ["ResourceCompiler"] = ["Text"],
        ["Dialogue"] = ["Text", "ResourceCompiler"], // the compiler only runs in the build; nothing of it is referenced
        ["ChatLogs"] = ["Text", "Dialogue"],
        ["Linting"] = ["Text", "Dialogue"],
        ["Learning"] = ["Text", "Dialogue"],
        ["Scoring"] = ["Text", "Dialogue", "Linting"],
        ["Cli"] = ["Text", "Dialogue", "ChatLogs", "Linting", "Learning", "Scoring", "Scenarios", "Terminal", "Simulator"],
        ["Scenarios"] = ["Text", "Dialogue", "Linting"],
        ["Terminal"] = [],
        ["Simulator"] = ["Text", "Dialogue", "Linting", "Scenarios", "Terminal"],
    };

    private static readonly Dictionary<string, string[]> _packages = new()
    {
        ["CsvHelper"] = ["ChatLogs"],
        ["DocumentFormat.OpenXml"] = ["ChatLogs", "Scoring"],
        ["ExcelDataReader"] = ["ChatLogs"],
        ["Microsoft.Data.Sqlite"] = ["Scoring", "Simulator"],
        ["Spectre.Console"] = ["Cli"],
        ["System.CommandLine"] = ["Cli"],
        ["System.Numerics.Tensors"] = ["Learning"],
        ["YamlDotNet"] = ["Linting", "Scoring", "Scenarios", "Terminal", "Simulator"],
    };

    public static TheoryData<string> Projects => [.. SourceProjects().Select(p => p.Name)];

    [Fact]
    public void Knows_every_project() => SourceProjects().Select(p => p.Name).Should().BeEquivalentTo(_projects.Keys);

    [Theory]
    [MemberData(nameof(Projects))]
    public void References_only_what_the_design_allows(string project) =>
        Items(project, "ProjectReference").Select(ProjectName).Should().BeSubsetOf(_projects[project]);

    [Theory]
    [MemberData(nameof(Projects))]
    public void Uses_only_packages_it_owns(string project) =>
        Items(project, "PackageReference").Where(p => !_packages.TryGetValue(p, out var owners) || !owners.Contains(project)).Should().BeEmpty();

    [Fact]
    public void Every_source_project_has_its_tests() =>
        _projects.Keys.Where(p => p != "ResourceCompiler")
            .Where(p => !Directory.Exists(Path.Combine(Repository.Root, "tests", $"AfterSalesCoach.{p}.Tests")))
            .Should().BeEmpty();

    [Fact]
    public void The_top_level_holds_nothing_else() =>
        Directory.GetFileSystemEntries(Repository.Root).Select(Path.GetFileName).Where(n => !n!.StartsWith('.'))
            .Should().BeSubsetOf(["src", "tests", "corpora", "scenarios", "AfterSalesCoach.sln", "README.md", "Directory.Build.props"]);

    private static IEnumerable<(string Name, string Path)> SourceProjects() =>
        Directory.GetFiles(Path.Combine(Repository.Root, "src"), "*.csproj", SearchOption.AllDirectories)
            .Select(p => (ProjectName(p), p));

    private static IEnumerable<string> Items(string project, string kind) =>
        XDocument.Load(SourceProjects().Single(p => p.Name == project).Path).Descendants(kind).Select(e => e.Attribute("Include")!.Value);

    private static string ProjectName(string path) => Path.GetFileNameWithoutExtension(path.Replace('\\', '/'))["AfterSalesCoach.".Length..];
}
