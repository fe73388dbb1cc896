using System.Collections.Immutable;
using AfterSalesCoach.Cli.Output;
using AfterSalesCoach.Linting;
using AfterSalesCoach.Scenarios.Reading;
using AfterSalesCoach.Scenarios.Replays;
using AfterSalesCoach.Simulator.Sessions;

namespace AfterSalesCoach.Cli.Commands;

/// <summary><c>coach train --script</c>: recorded answers played headless.</summary>
internal static class ScriptedTraining
{
    private const string ReplayEnding = ".replay.yaml";

    /// <param name="script">A replay or a folder of them.</param>
    /// <param name="brief">Results only.</param>
    public static int Run(string script, bool brief, CommandConsole console, CancellationToken cancellation)
    {
        var problems = new List<PackProblem>();
        using var output = OutputTarget.Open(null, console);
        foreach (var file in Files(script))
        {
            var pack = PackLoading.LoadSound(file[..^ReplayEnding.Length] + ".yaml", console);
            foreach (var scenario in pack.Scenarios)
            {
                var runner = new ReplayRunner(scenario, ReplyJudge.Shipped, console.Language);
                foreach (var replay in Replays(file))
                {
                    cancellation.ThrowIfCancellationRequested();
                    var wrong = new List<PackProblem>();
                    var session = runner.Play(replay, wrong);
                    problems.AddRange(wrong.Select(p => TypedPack.At(p, file)));
                    output.Writer.Write(Printable.Text(brief
                        ? DebriefText.WriteResult(scenario, replay.Name, session, console.Language)
                        : DebriefText.WriteResult(scenario, replay.Name, session, console.Language) + new DebriefText(console.Language).Write(DebriefWriter.Of(session))));
                }
            }
        }

        output.Commit();
        PackLoading.Print(problems, console);
        return problems.Count == 0 ? ExitCode.Clean : ExitCode.Findings;
    }

    private static string[] Files(string script)
    {
        if (Directory.Exists(script))
        {
            string[] files = [.. Directory.EnumerateFiles(script, "*" + ReplayEnding, new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.ReparsePoint }).Order(StringComparer.Ordinal)];
            return files.Length > 0 ? files : throw NothingAt(script);
        }

        return script.EndsWith(ReplayEnding, StringComparison.Ordinal) && File.Exists(script)
            ? [script]
            : throw NothingAt(script);
    }

    /// <summary>A check of nothing must not pass for one that went well.</summary>
    private static UserError NothingAt(string script) => new(
        $"找不到演练文件 {Printable.Text(script)}，名字要以 {ReplayEnding} 结尾，放在场景旁边。", $"There are no recorded answers at {Printable.Text(script)}; the name ends in {ReplayEnding}.");

    private static ImmutableArray<Replay> Replays(string file)
    {
        try
        {
            return ReplayReader.Load(file);
        }
        catch (PackException e)
        {
            throw new UserError(new LocalizedText(
                string.Join('\n', e.Problems.Select(p => Printable.Text(TypedPack.At(p, file).Describe(UserLanguage.Chinese)))),
                string.Join('\n', e.Problems.Select(p => Printable.Text(TypedPack.At(p, file).Describe(UserLanguage.English))))));
        }
    }
}
