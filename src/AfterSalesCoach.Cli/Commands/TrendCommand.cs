using System.Collections.Immutable;
using System.CommandLine;
using System.Globalization;
using AfterSalesCoach.Cli.Output;
using AfterSalesCoach.Linting;
using AfterSalesCoach.Scoring.History;
using Spectre.Console;

namespace AfterSalesCoach.Cli.Commands;

/// <summary><c>coach trend --store qa.db</c>: how agents and rules moved over the runs kept.</summary>
internal sealed class TrendCommand
{
    private readonly Option<string?> _store = new("--store") { Description = "coach score --store 写入的历史库 | the store that coach score --store writes" };
    private readonly Option<int> _last = new("--last") { Description = "看最近几次，默认 12 | how many runs", DefaultValueFactory = _ => 12 };

    public static readonly string[] Examples = ["coach trend --store qa.db", "coach trend --store qa.db --last 4"];

    public Command Build(CommandConsole console)
    {
        var command = new Command("trend", "历次质检的走势 | how scores moved over the runs") { _store, _last };
        command.SetAction((result, _) => Task.FromResult(Run(result.GetValue(_store), Math.Min(LintCommand.AtLeastOne(result, _last), 60), console)));
        return command;
    }

    private static int Run(string? store, int last, CommandConsole console)
    {
        if (store is null || !File.Exists(store))
        {
            throw new UserError("用 --store 指定历史库；它由 coach score … --store qa.db 写入。", "Name the store with --store; coach score … --store qa.db writes it.");
        }

        try
        {
            using var history = RunHistory.Open(store);
            Write(history, history.Runs(last), console);
            return ExitCode.Clean;
        }
        catch (HistoryException e)
        {
            throw new UserError(
                $"历史库“{Printable.Text(store)}”用不了：{e.Text.Chinese}。检查 --store。", $"The store '{Printable.Text(store)}' cannot be used: {e.Text.English}. Check --store.");
        }
    }

    private static void Write(RunHistory history, ImmutableArray<StoredRun> runs, CommandConsole console)
    {
        var english = console.Language == UserLanguage.English;
        using var output = OutputTarget.Open(null, console);
        var ansi = console.Ansi(output.Writer, output.IsTerminal);
        Table(
            ansi,
            english ? ["from", "to", "conversations", "mean score", "passed", "auto-failed"] : ["起", "止", "会话", "平均分", "合格率", "否决率"],
            runs.Select(r => new[]
            {
                Day(r.From), Day(r.To), r.Conversations.ToString(CultureInfo.InvariantCulture), Score(r.Score), Percent(r.Passed), Percent(r.AutoFailed),
            }));
        if (runs.Select(r => (r.Scorecard, r.Engine)).Distinct().Count() > 1)
        {
            output.Writer.WriteLine(english ? "The scorecard or the linter changed between these runs." : "这些次之间评分卡或程序版本有变化，比较时请留意。");
        }

        Lines(ansi, english ? "agent" : "客服", history.Agents(runs), Score, english);
        Lines(ansi, english ? "rule" : "规则", history.Rules(runs), Percent, english);
        output.Commit();
    }

    private static void Lines(IAnsiConsole ansi, string what, ImmutableArray<TrendLine> lines, Func<double, string> show, bool english) => Table(
        ansi,
        english ? [what, "first", "last", "change", "course"] : [what, "最早", "最近", "变化", "走势"],
        lines.Select(l => (Line: l, Known: l.Values.OfType<double>().ToList())).Select(l => new[]
        {
            l.Line.Name, show(l.Known[0]), show(l.Known[^1]), (l.Known[^1] >= l.Known[0] ? "+" : "−") + show(Math.Abs(l.Known[^1] - l.Known[0])), Sparkline.Draw(l.Line.Values),
        }));

    private static void Table(IAnsiConsole ansi, string[] headers, IEnumerable<string[]> rows)
    {
        var table = new Table().Border(TableBorder.Simple);
        foreach (var header in headers)
        {
            table.AddColumn(header);
        }

        foreach (var row in rows)
        {
            table.AddRow(row.Select(c => new Spectre.Console.Text(Printable.Text(c))));
        }

        ansi.Write(table);
    }

    /// <summary>A log may hold no dates.</summary>
    private static string Day(string day) => day.Length > 0 ? day : "–";

    private static string Score(double score) => score.ToString("0.0", CultureInfo.InvariantCulture);

    private static string Percent(double share) => (share * 100).ToString("0.0", CultureInfo.InvariantCulture) + "%";
}
