using System.CommandLine;
using AfterSalesCoach.Cli.Output;
using AfterSalesCoach.Linting;
using AfterSalesCoach.Scenarios.Reading;
using AfterSalesCoach.Scenarios.Replays;
using AfterSalesCoach.Simulator.Sessions;

namespace AfterSalesCoach.Cli.Commands;

/// <summary><c>coach train --script</c>: recorded answers played headless.</summary>
internal sealed class TrainCommand
{
    private const string ReplayEnding = ".replay.yaml";

    private readonly Option<string?> _script = new("--script") { Description = "演练文件 *.replay.yaml 或整个文件夹：不开界面，直接演练并打印复盘 | play recorded answers" };
    private readonly Option<bool> _brief = new("--brief") { Description = "只打印结果，不打印复盘 | results only" };

    public static readonly string[] Examples = ["coach train --script scenarios/fruit/rotten-third.replay.yaml", "coach train --script scenarios --brief"];

    public Command Build(CommandConsole console)
    {
        var command = new Command("train", "演练场景并复盘 | play scenarios and look back") { _script, _brief };
        command.SetAction((result, cancellation) => Task.FromResult(Run(
            result.GetValue(_script) ?? throw new UserError("请用 --script 给出演练文件或文件夹。", "Name recorded answers with --script."), result.GetValue(_brief), console, cancellation)));
        return command;
    }

    private static int Run(string script, bool brief, CommandConsole console, CancellationToken cancellation)
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
                    var session = runner.Play(replay, problems);
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

    private static IReadOnlyList<string> Files(string script)
    {
        if (Directory.Exists(script))
        {
            return [.. Directory.EnumerateFiles(script, "*" + ReplayEnding, SearchOption.AllDirectories).Order(StringComparer.Ordinal)];
        }

        return script.EndsWith(ReplayEnding, StringComparison.Ordinal) && File.Exists(script)
            ? [script]
            : throw new UserError($"找不到演练文件 {Printable.Text(script)}，名字要以 {ReplayEnding} 结尾，放在场景旁边。", $"There are no recorded answers at {Printable.Text(script)}; the name ends in {ReplayEnding}.");
    }

    private static System.Collections.Immutable.ImmutableArray<Replay> Replays(string file)
    {
        try
        {
            return ReplayReader.Load(file);
        }
        catch (PackException e)
        {
            throw new UserError(new LocalizedText(
                string.Join('\n', e.Problems.Select(p => Printable.Text(p.Describe(UserLanguage.Chinese)))),
                string.Join('\n', e.Problems.Select(p => Printable.Text(p.Describe(UserLanguage.English))))));
        }
    }
}
