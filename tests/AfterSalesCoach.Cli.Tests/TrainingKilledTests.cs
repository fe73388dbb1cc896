using System.Diagnostics;
using System.Text;
using AfterSalesCoach.Scenarios.Engine;
using AfterSalesCoach.Scenarios.Reading;
using AfterSalesCoach.Scenarios.Sessions;
using AfterSalesCoach.Simulator.Records;
using AfterSalesCoach.Testing.Corpus;
using FluentAssertions;
using Xunit;

namespace AfterSalesCoach.Cli.Tests;

/// <summary>Kills training at random moments: what was shown is kept, and the session goes on to the result it would have come to.</summary>
public sealed class TrainingKilledTests : IDisposable
{
    private const int Kills = 30;
    private const int Seed = 7;
    private const string Id = "fruit/oranges";

    /// <summary>A choice and its taking back, so often: each is an event.</summary>
    private const int Pairs = 150;

    private static readonly string[] _choiceAndBack = ["1", "/u"];
    private static readonly string[] _best = ["apologise", "above", "tell"];

    private static readonly string _pack = Path.Combine(Repository.Root, "tests", "AfterSalesCoach.Simulator.Tests", "Full", "Pack");

    private readonly TemporaryFolder _folder = new();

    [Fact]
    public void Nothing_that_was_shown_is_lost_and_the_result_is_the_same()
    {
        var random = new Random(20261012);
        var (kept, interrupted) = (0, 0);
        for (var kill = 0; kill < Kills; kill++)
        {
            var shown = PlayUntilKilled(random.Next(0, 300), out var hadEnded);
            interrupted += hadEnded ? 0 : 1;
            var session = Restore();
            (session.Journal.Count - kept).Should().BeInRange(shown, 1 + (2 * Pairs), "whatever was shown is kept, and nothing that was not typed");
            session.Journal.Select(e => e.Number).Should().Equal(Enumerable.Range(1, session.Journal.Count));
            kept = session.Journal.Count;
        }

        interrupted.Should().BeGreaterThan(Kills / 2, "kills have to come while events are written");
        Run(["", "/u", .. Numbers(), "/q"]).ExitCode.Should().Be(ExitCode.Clean);
        using var records = TrainingRecords.OpenExisting(_folder.Path)!;
        records.Results("小王").Should().ContainSingle().Which.Total.Should().Be(Straight().Grade.Total);
    }

    [Fact]
    public void Two_processes_write_the_same_records()
    {
        var names = new[] { "甲", "乙", "丙" };
        var processes = names.Select(n => Start(n)).ToList();
        processes.ForEach(p => Type(p, ["1", .. Numbers(), "/q"]));
        foreach (var process in processes)
        {
            process.WaitForExit();
            process.ExitCode.Should().Be(ExitCode.Clean, process.StandardError.ReadToEnd());
            process.Dispose();
        }

        using var records = TrainingRecords.OpenExisting(_folder.Path)!;
        records.Results(null).Select(r => r.Trainee).Should().BeEquivalentTo(names);
    }

    [Fact]
    public void The_scenarios_come_with_the_program()
    {
        using var process = Start("小王", own: false);
        Type(process, ["/q"]);
        process.StandardOutput.ReadToEnd().Should().Contain("一箱橙子烂了三分之一");
        process.WaitForExit();
        process.ExitCode.Should().Be(ExitCode.Clean);
    }

    public void Dispose() => _folder.Dispose();

    /// <summary>Types everything at once and kills some time after the first answer.</summary>
    /// <returns>Events that were shown.</returns>
    private int PlayUntilKilled(int milliseconds, out bool hadEnded)
    {
        using var process = Start("小王");
        var output = new StringBuilder();
        var began = new TaskCompletionSource();
        process.OutputDataReceived += (_, e) =>
        {
            lock (output)
            {
                output.Append(e.Data).Append('\n');
                if (e.Data?.StartsWith("[10:", StringComparison.Ordinal) == true)
                {
                    began.TrySetResult();
                }
            }
        };
        process.BeginOutputReadLine();
        Type(process, ["", "/u", .. Enumerable.Repeat(_choiceAndBack, Pairs).SelectMany(p => p)]);
        began.Task.Wait(TimeSpan.FromMinutes(1)).Should().BeTrue("it starts");
        hadEnded = process.WaitForExit(milliseconds);
        process.Kill();
        process.WaitForExit();

        // What was resumed is shown again above the first question.
        var said = output.ToString();
        var news = said[(said.IndexOf("输入序号发送", StringComparison.Ordinal) is var first and >= 0 ? first : said.Length)..];
        return news.Split('\n').Count(l => l.Contains("] 我：", StringComparison.Ordinal) || l.StartsWith("已退回", StringComparison.Ordinal));
    }

    private (int ExitCode, string Output) Run(IEnumerable<string> lines)
    {
        using var process = Start("小王");
        Type(process, lines);
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, output);
    }

    private Process Start(string trainee, bool own = true)
    {
        var start = new ProcessStartInfo("dotnet")
        {
            ArgumentList = { typeof(CoachCommand).Assembly.Location, "train", "--data", _folder.Path, "--trainee", trainee, "--seed", "7" },
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardInputEncoding = new UTF8Encoding(false),
            StandardOutputEncoding = Encoding.UTF8,
            WorkingDirectory = _folder.Path,
        };
        foreach (var argument in own ? ["--pack", _pack, Id] : Array.Empty<string>())
        {
            start.ArgumentList.Add(argument);
        }

        return Process.Start(start)!;
    }

    private static void Type(Process process, IEnumerable<string> lines)
    {
        process.StandardInput.Write(string.Concat(lines.Select(l => l + "\n")));
        process.StandardInput.Close();
    }

    private Session Restore()
    {
        using var records = TrainingRecords.OpenExisting(_folder.Path)!;
        return JournalFile.Restore(records.FindUnfinished("小王", Id)!.Journal, PackLoader.Load(_pack).Find(Id)!, ReplyJudge.Shipped);
    }

    /// <summary>Numbers of the replies that satisfy the customer, in the order in which this seed shows them.</summary>
    private static IEnumerable<string> Numbers() => Best().Select(b => b.Number);

    private static Session Straight() => Best().Last().Session;

    private static IEnumerable<(string Number, Session Session)> Best()
    {
        var session = new Session(new ScenarioEngine(PackLoader.Load(_pack).Find(Id)!, ReplyJudge.Shipped, Seed), new SessionSetup(Id, Seed));
        foreach (var pick in _best)
        {
            var number = session.Engine.PicksFor(session.State).Select(p => p.Id).ToList().IndexOf(pick) + 1;
            session.Apply(new Move.Pick(session.State.At + TimeSpan.FromSeconds(1), pick));
            yield return (number.ToString(System.Globalization.CultureInfo.InvariantCulture), session);
        }
    }
}
