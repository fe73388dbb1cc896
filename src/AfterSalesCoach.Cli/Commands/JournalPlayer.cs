using AfterSalesCoach.Cli.Output;
using AfterSalesCoach.Dialogue;
using AfterSalesCoach.Linting;
using AfterSalesCoach.Scenarios.Engine;
using AfterSalesCoach.Scenarios.Model;
using AfterSalesCoach.Scenarios.Sessions;
using AfterSalesCoach.Simulator.Sessions;

namespace AfterSalesCoach.Cli.Commands;

/// <summary>Shows a journal from its own lines, then holds it against the scenario where that is at hand.</summary>
/// <param name="stepwise">Whether to wait for Enter before each event.</param>
/// <param name="speed">Times as fast as it happened; null not to wait.</param>
internal sealed class JournalPlayer(CommandConsole console, bool stepwise, double? speed)
{
    /// <summary>Somebody who went for lunch is not waited for.</summary>
    private static readonly TimeSpan _longestWait = TimeSpan.FromMinutes(1);

    private bool English => console.Language == UserLanguage.English;

    public async Task<int> RunAsync(string journal, Scenario? scenario, CancellationToken cancellation)
    {
        var setup = JournalFile.ReadSetup(journal);
        using var output = OutputTarget.Open(null, console);
        using var keys = console.ReadLines();
        WriteHead(output, setup, scenario);
        var last = TimeSpan.Zero;
        foreach (var happened in JournalFile.ReadEvents(journal))
        {
            output.Commit();
            if (speed is { } times)
            {
                var wait = (happened.Move.At - last) / times;
                await Task.Delay(wait < TimeSpan.Zero ? TimeSpan.Zero : wait < _longestWait ? wait : _longestWait, cancellation);
            }

            if (stepwise && TypedLine.Read(keys) is null or "q")
            {
                output.Writer.Write(English ? "Stopped.\n" : "停在这里。\n");
                output.Commit();
                return ExitCode.Clean;
            }

            last = happened.Move.At;
            Write(output, happened);
        }

        WriteVerdict(output, journal, scenario);
        output.Commit();
        return ExitCode.Clean;
    }

    private void WriteHead(OutputTarget output, SessionSetup setup, Scenario? scenario)
    {
        var mode = setup.Mode == SessionMode.Exam ? English ? "exam" : "考核" : English ? "practice" : "练习";
        Line(output, $"{scenario?.Title.In(setup.Language) ?? setup.ScenarioId}｜{setup.Trainee ?? "-"}｜{mode}｜{setup.StartedAt?.ToString("yyyy-MM-dd HH:mm", System.Globalization.CultureInfo.InvariantCulture) ?? "-"}");
        if (scenario is not null)
        {
            foreach (var message in new ScenarioEngine(scenario, ReplyJudge.Shipped, setup.Seed, setup.Language).Start().Transcript.ToArray())
            {
                Line(output, $"[00:00] {NameOf(message.Speaker, message.Text)}：{message.Text}");
            }
        }
    }

    private void Write(OutputTarget output, RecordedEvent happened)
    {
        var time = FormattableString.Invariant($"[{(int)happened.Move.At.TotalMinutes:00}:{happened.Move.At.Seconds:00}]");
        switch (happened.Move)
        {
            case Move.Undo:
                Line(output, $"{time} {(English ? "(took the last step back)" : "（退回上一步）")}");
                break;
            case Move.Hint:
                Line(output, $"{time} {(English ? "(looked at the hint)" : "（看了提示）")}");
                break;
        }

        foreach (var (speaker, text) in happened.Shown)
        {
            Line(output, $"{time} {NameOf(speaker, text)}：{text}");
        }
    }

    private void WriteVerdict(OutputTarget output, string journal, Scenario? scenario)
    {
        if (scenario is null)
        {
            Line(output, English ? "The scenario is not at hand, so the result was not worked out; name its pack with --pack." : "没有找到这个场景，没有算成绩。用 --pack 指定场景包。");
            return;
        }

        try
        {
            var session = JournalFile.Restore(journal, scenario, ReplyJudge.Shipped);
            output.Writer.Write(Printable.Text(DebriefText.WriteResult(scenario, session.Setup.Trainee ?? "-", session, console.Language)));
        }
        catch (JournalException)
        {
            Line(output, English
                ? "The scenario or the rules have changed since, so the result was not worked out."
                : "场景或规则在那之后改过，没有算成绩；上面是当时的样子。");
        }
    }

    private string NameOf(Speaker speaker, string text) => speaker switch
    {
        Speaker.Customer => English ? "customer" : "客户",
        Speaker.Agent => English ? "agent" : "客服",
        Speaker.Auto => English ? "automatic reply" : "自动回复",
        _ when Narration.Tells(speaker, text) => English ? "story" : "旁白",
        _ => English ? "platform" : "平台",
    };

    private static void Line(OutputTarget output, string text) => output.Writer.Write(Printable.Text(text.ReplaceLineEndings(" ")) + "\n");
}
