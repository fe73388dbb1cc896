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
        var english = console.Language == UserLanguage.English;
        var wrong = 0;
        using var output = OutputTarget.Open(null, console);
        foreach (var scenario in pack.Scenarios)
        {
            cancellation.ThrowIfCancellationRequested();
            var report = tester.Test(scenario);
            foreach (var finding in report.Findings)
            {
                console.Error(Printable.Text(finding.Problem.Describe(console.Language)));
                if (!finding.Witness.IsEmpty)
                {
                    console.Error(Printable.Text($"    turns: {Witness.Write(finding.Witness)}"));
                }
            }

            var played = replays.Check(scenario, pack.ReplayPath(scenario));
            PackLoading.Print(played, console);
            wrong += report.Findings.Length + played.Count;
            output.Writer.Write(english
                ? FormattableString.Invariant($"{scenario.Id}: {report.States} situations, best {report.Best:0.#}, worst {report.Worst:0.#}{(report.IsExact ? "" : " (within the limits of the search)")}, {report.Findings.Length + played.Count} problems\n")
                : FormattableString.Invariant($"{scenario.Id}：{report.States} 种情形，最好 {report.Best:0.#} 分，最差 {report.Worst:0.#} 分{(report.IsExact ? "" : "（受搜索范围限制）")}，{report.Findings.Length + played.Count} 处问题\n"));
        }

        output.Commit();
        return wrong == 0 ? ExitCode.Clean : ExitCode.Findings;
    }
}
