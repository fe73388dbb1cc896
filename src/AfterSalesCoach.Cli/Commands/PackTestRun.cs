using AfterSalesCoach.Cli.Output;
using AfterSalesCoach.Linting;
using AfterSalesCoach.Scenarios.Exploration;

namespace AfterSalesCoach.Cli.Commands;

/// <summary>One run of <c>coach pack test</c>.</summary>
internal static class PackTestRun
{
    public static int Execute(string path, CommandConsole console, CancellationToken cancellation)
    {
        var pack = PackLoading.LoadSound(path, console);
        var (tester, replays) = (new PackTester(ReplyJudge.Shipped), new ReplayChecks(ReplyJudge.Shipped));
        var shown = new TypedPack(path, pack.Root);
        var english = console.Language == UserLanguage.English;
        var wrong = 0;
        using var output = OutputTarget.Open(null, console);
        foreach (var (scenario, report) in pack.Scenarios.AsParallel().AsOrdered().WithCancellation(cancellation).Select(s => (s, tester.Test(s))))
        {
            foreach (var finding in report.Findings)
            {
                console.Error(Printable.Text(shown.Shown(finding.Problem).Describe(console.Language)));
                if (!finding.Witness.IsEmpty)
                {
                    console.Error(Printable.Text($"    turns: {Witness.Write(finding.Witness)}"));
                }
            }

            var played = replays.Check(scenario, pack.ReplayPath(scenario));
            var script = shown.Shown(Path.ChangeExtension(scenario.Position.File, ".replay.yaml"));
            PackLoading.Print(played.Select(p => TypedPack.At(p, script)), console);
            wrong += report.Findings.Length + played.Count;
            output.Writer.Write(Line(report, report.Findings.Length + played.Count, english));
        }

        output.Commit();
        return wrong == 0 ? ExitCode.Clean : ExitCode.Findings;
    }

    private static string Line(ScenarioReport report, int problems, bool english)
    {
        string Unproven(bool proven) => proven ? "" : english ? " (not proven)" : "（未穷尽）";
        var (best, worst) = (Unproven(report.BestIsProven), Unproven(report.WorstIsProven));
        return english
            ? FormattableString.Invariant($"{report.ScenarioId}: {report.Situations} situations, best {report.Best:0.#}{best}, worst {report.Worst:0.#}{worst}, {problems} problems\n")
            : FormattableString.Invariant($"{report.ScenarioId}：{report.Situations} 种情形，最好 {report.Best:0.#} 分{best}，最差 {report.Worst:0.#} 分{worst}，{problems} 处问题\n");
    }
}
