using System.CommandLine;
using System.Text;
using AfterSalesCoach.Cli.Output;
using AfterSalesCoach.Cli.Output.Results;
using AfterSalesCoach.Linting;
using AfterSalesCoach.Simulator.Records;

namespace AfterSalesCoach.Cli.Commands;

/// <summary><c>coach results</c>: what trainees achieved, for themselves and for their trainer.</summary>
internal sealed class ResultsCommand
{
    private readonly Option<string?> _trainee = new("--trainee") { Description = "学员名字，默认登录名 | the trainee; the login name by default" };
    private readonly Option<bool> _all = new("--all") { Description = "所有学员：每人的最好、最近、次数、通过、常犯规则 | all trainees: best, last, sessions, passed, weak rules" };
    private readonly Option<string> _format = new("--format") { Description = "table、csv、xlsx、html | table, csv, xlsx or html", DefaultValueFactory = _ => "table" };
    private readonly Option<string?> _out = new("--out") { Description = "写入文件，默认屏幕 | write to a file" };
    private readonly Option<long?> _journal = new("--journal") { Description = "导出这个编号的训练记录（JSONL），coach replay 可以重看 | the journal of a session, for coach replay" };
    private readonly Option<string?> _data = new("--data") { Description = "训练记录的文件夹 | folder of the records" };

    public static readonly string[] Examples =
    [
        "coach results",
        "coach results --trainee 小王 --format csv --out 小王.csv",
        "coach results --all --format xlsx --out 全班.xlsx",
        "coach results --all --format html --out 全班.html",
        "coach results --journal 17 --out 17.jsonl && coach replay 17.jsonl",
        "coach results --all --data /共享/训练记录",
    ];

    public Command Build(CommandConsole console)
    {
        var command = new Command("results", "训练成绩：自己的，或全班的 | results of training, one's own or of a class") { _trainee, _all, _format, _out, _journal, _data };
        command.SetAction((result, _) => Task.FromResult(Run(result, console)));
        return command;
    }

    private int Run(ParseResult result, CommandConsole console)
    {
        try
        {
            return Show(result, console);
        }
        catch (RecordsException e)
        {
            throw new UserError(Printable.Text(e.Text.Chinese), Printable.Text(e.Text.English));
        }
    }

    private int Show(ParseResult result, CommandConsole console)
    {
        var folder = result.GetValue(_data) ?? RecordsLocation.DefaultFolder();
        using var records = TrainingRecords.OpenExisting(folder)
            ?? throw new UserError($"{Printable.Text(folder)} 里还没有训练记录。先运行 coach train；记录在别处就用 --data 指定。", $"There are no records in {Printable.Text(folder)} yet; run coach train, or name their folder with --data.");
        if (result.GetValue(_journal) is { } session)
        {
            var journal = records.Journal(session)
                ?? throw new UserError($"没有编号为 {session} 的训练。运行 coach results 看编号。", $"There is no session {session}; coach results lists them.");
            Write(Encoding.UTF8.GetBytes(journal), result.GetValue(_out), console);
            return ExitCode.Clean;
        }

        var trainee = result.GetValue(_all) ? null : TraineeName.Read(result.GetValue(_trainee) ?? Environment.UserName);
        var results = records.Results(trainee);
        if (results.IsEmpty)
        {
            throw trainee is null
                ? new UserError("还没有人完成过训练。", "Nobody has finished a session yet.")
                : new UserError($"“{Printable.Text(trainee)}”还没有完成过训练。用 --trainee 换个名字，或用 --all 看所有人。", $"'{Printable.Text(trainee)}' has finished no session yet; name another with --trainee, or see everybody with --all.");
        }

        WriteResults(new ResultSheets(results, console.Language), trainee, result.GetValue(_format)!, result.GetValue(_out), console);
        return ExitCode.Clean;
    }

    private static void WriteResults(ResultSheets sheets, string? trainee, string format, string? path, CommandConsole console)
    {
        ResultSheet[] whole = trainee is null ? [sheets.Trainees(), sheets.Scenarios(), sheets.Sessions()] : [sheets.Scenarios(), sheets.Sessions()];
        var one = trainee is null ? sheets.Trainees() : sheets.Sessions();
        var title = trainee is null ? new LocalizedText("训练成绩", "Results of training") : new($"{trainee}的训练成绩", $"Results of {trainee}");
        switch (format)
        {
            case "table":
                using (var output = OutputTarget.Open(path, console))
                {
                    ResultFormats.WriteTable(console.Ansi(output.Writer, output.IsTerminal), one);
                    output.Commit();
                }

                break;
            case "csv":
                Write(ResultFormats.Csv(one), path, console);
                break;
            case "html":
                Write(ResultFormats.Page(title.In(console.Language), whole, console.Language), path, console);
                break;
            case "xlsx" when path is null or "-":
                throw new UserError("表格文件要写到文件里，用 --out 给出名字。", "A workbook goes to a file; name it with --out.");
            case "xlsx":
                Write(ResultFormats.Workbook(whole), path, console);
                break;
            default:
                throw new UserError($"--format 只有 table、csv、xlsx 和 html，没有“{Printable.Text(format)}”。", $"--format is table, csv, xlsx or html, not '{Printable.Text(format)}'.");
        }
    }

    private static void Write(byte[] content, string? path, CommandConsole console)
    {
        using var output = OutputTarget.Open(path, console);
        output.Stream.Write(content);
        output.Commit();
    }
}
