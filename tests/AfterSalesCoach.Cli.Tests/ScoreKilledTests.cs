using System.Diagnostics;
using System.IO.Compression;
using System.Text.Json.Nodes;
using AfterSalesCoach.Testing.Corpus;
using FluentAssertions;
using Xunit;

namespace AfterSalesCoach.Cli.Tests;

/// <summary>Kills the command at random points: no half file may stand under a final name.</summary>
public sealed class ScoreKilledTests
{
    private const int Kills = 20;

    /// <summary>A file with a name of ours has to be complete; anything else in the folder is unfinished and is called so.</summary>
    private static readonly Dictionary<string, Action<string>> _complete = new()
    {
        ["findings.jsonl"] = path => File.ReadAllText(path).TrimEnd('\n').Split('\n').ToList().ForEach(line => JsonNode.Parse(line)),
        ["summary.json"] = path => JsonNode.Parse(File.ReadAllText(path)),
        ["scorecard.xlsx"] = path => ZipFile.OpenRead(path).Dispose(),
        ["review.csv"] = path => File.ReadAllText(path).Should().EndWith("\r\n"),
        ["review-sample.jsonl"] = path => File.ReadAllText(path).TrimEnd('\n').Split('\n').ToList().ForEach(line => JsonNode.Parse(line)),
        ["report.html"] = path => File.ReadAllText(path).TrimEnd().Should().EndWith("</html>"),
        [".coach-score"] = _ => { },
    };

    [Fact]
    public void A_run_that_is_killed_leaves_no_half_file_under_a_final_name()
    {
        using var folder = new TemporaryFolder();
        var log = folder.Write("log.jsonl", string.Concat(Enumerable.Repeat(File.ReadAllText(Path.Combine(Repository.Root, "corpora", "samples", "mixed-shops.jsonl")), 8)));
        var random = new Random(20261001);
        var whole = Run(folder, log, "whole", killAfter: null);
        for (var i = 0; i < Kills; i++)
        {
            var name = $"killed{i}";
            Run(folder, log, name, TimeSpan.FromMilliseconds(random.Next(50, (int)whole.TotalMilliseconds)));
            Check(Path.Combine(folder.Path, name));
        }

        // What was killed can be run again in the same folder.
        Run(folder, log, "killed0", killAfter: null);
        File.Exists(Path.Combine(folder.Path, "killed0", "summary.json")).Should().BeTrue();
        Directory.GetFiles(Path.Combine(folder.Path, "killed0"), "*.part").Should().BeEmpty();
    }

    private static void Check(string path)
    {
        foreach (var file in Directory.Exists(path) ? Directory.GetFiles(path) : [])
        {
            var name = Path.GetFileName(file);
            if (!name.EndsWith(".part", StringComparison.Ordinal))
            {
                _complete.Should().ContainKey(name);
                _complete[name](file);
            }
        }
    }

    private static TimeSpan Run(TemporaryFolder folder, string log, string name, TimeSpan? killAfter)
    {
        var watch = Stopwatch.StartNew();
        var start = new ProcessStartInfo("dotnet")
        {
            ArgumentList = { typeof(CoachCommand).Assembly.Location, "score", log, "--out", Path.Combine(folder.Path, name), "--sample", "5" },
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var process = Process.Start(start)!;
        if (killAfter is { } moment && !process.WaitForExit(moment))
        {
            process.Kill();
        }

        process.WaitForExit();
        if (killAfter is null)
        {
            process.ExitCode.Should().Be(ExitCode.Clean, process.StandardError.ReadToEnd());
        }

        return watch.Elapsed;
    }
}
