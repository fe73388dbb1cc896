using System.CommandLine;
using System.Globalization;
using AfterSalesCoach.ChatLogs;
using AfterSalesCoach.Cli.Output;
using AfterSalesCoach.Dialogue;
using AfterSalesCoach.Linting;
using AfterSalesCoach.Scoring.Reviews;
using AfterSalesCoach.Text;
using Spectre.Console;

namespace AfterSalesCoach.Cli.Commands;

/// <summary><c>coach review SHEET</c>: takes a filled-in review sheet back.</summary>
internal sealed class ReviewCommand
{
    /// <summary>In UTF-16 units.</summary>
    internal const int LongestExample = 16 << 20;

    private readonly Argument<string> _sheet = new("复核表") { Description = "填好的 scorecard.xlsx 或 review.csv | the sheet that came back" };
    private readonly Option<string?> _sample = new("--sample") { Description = "抽样时写出的 review-sample.jsonl，默认在复核表旁边 | the sample, beside the sheet unless given" };
    private readonly Option<string?> _accepted = new("--accepted") { Description = "申诉成立的例句写入的文件，默认 accepted-examples.jsonl | file for granted appeals" };

    public static readonly string[] Examples =
    [
        "coach review qa/review.csv",
        "coach review 复核回来.xlsx --sample qa/review-sample.jsonl --accepted accepted-examples.jsonl",
        "coach lint --regressions accepted-examples.jsonl",
    ];

    public Command Build(CommandConsole console)
    {
        var command = new Command("review", "收回人工复核表：一致率、申诉 | read a review sheet back: agreement and appeals") { _sheet, _sample, _accepted };
        command.SetAction((result, _) => Task.FromResult(Run(result.GetValue(_sheet)!, result.GetValue(_sample), result.GetValue(_accepted), console)));
        return command;
    }

    private static int Run(string sheet, string? sample, string? accepted, CommandConsole console)
    {
        var cutOff = false;
        var report = ReviewReport.Of(Read(sheet, console, problem => cutOff |= problem.CutsOff));
        Write(report, console);
        foreach (var row in report.NotUnderstood)
        {
            console.Error(Printable.Text(PiiMasker.Mask(console.Language == UserLanguage.English
                ? $"{sheet}: ASF2402 conversation {row.ConversationId}, message {row.MessageIndex + 1}: verdict '{row.Verdict}' is not understood; write agree (right, yes, true, √), disagree (wrong, no, false, ×), or the ids of the rules that are broken."
                : $"{sheet}: ASF2402 会话 {row.ConversationId} 第 {row.MessageIndex + 1} 条：复核结果“{row.Verdict}”看不懂。写“同意”（或 成立、对、是、√）、“不同意”（或 不成立、错、否、误判、×），或者写违反的规则编号。")));
        }

        if (!report.GrantedAppeals.IsEmpty)
        {
            WriteAccepted(report, sample ?? Beside(sheet, ScoreRun.ReviewSample), accepted ?? Beside(sheet, "accepted-examples.jsonl"), console);
        }

        return report.NotUnderstood.IsEmpty && !cutOff ? ExitCode.Clean : ExitCode.BadInput;
    }

    private static List<ReviewRow> Read(string sheet, CommandConsole console, Action<LogProblem> met)
    {
        if (!File.Exists(sheet))
        {
            throw new UserError($"找不到“{Printable.Text(sheet)}”。", $"There is no file '{Printable.Text(sheet)}'.");
        }

        var rows = SheetReader.Read(
            sheet, header => ReviewSheet.Find(header) is not null, problem =>
            {
                met(problem);
                console.Error(Printable.Text(problem.Describe(console.Language == UserLanguage.English)));
            });
        if (rows.IsEmpty)
        {
            throw new UserError(
                $"“{Printable.Text(sheet)}”里没有复核表。表头要有：{string.Join("、", ReviewSheet.Layout(UserLanguage.Chinese).Headers)}。",
                $"'{Printable.Text(sheet)}' holds no review sheet; its header is {string.Join(", ", ReviewSheet.Layout(UserLanguage.English).Headers)}.");
        }

        var places = ReviewSheet.Find(rows[0].Cells)!.Value;
        var read = new List<ReviewRow>();
        foreach (var (line, cells) in rows.Skip(1).Where(r => r.Cells.Any(c => c.Length > 0)))
        {
            if (ReviewSheet.Read(cells, places) is { } row)
            {
                read.Add(row);
            }
            else
            {
                console.Error(Printable.Text(console.Language == UserLanguage.English
                    ? $"{sheet}:{line}: ASF2401 the conversation or message number cannot be read; the row is left out."
                    : $"{sheet}:{line}: ASF2401 会话号或消息序号看不懂，这一行没有算。"));
            }
        }

        return read;
    }

    private static void Write(ReviewReport report, CommandConsole console)
    {
        var english = console.Language == UserLanguage.English;
        using var output = OutputTarget.Open(null, console);
        output.Writer.WriteLine(english
            ? $"{report.Reviewed} rows reviewed, {report.NotReviewed} not, {report.GrantedAppeals.Length} appeals granted"
            : $"已复核 {report.Reviewed} 行，未复核 {report.NotReviewed} 行，申诉成立 {report.GrantedAppeals.Length} 处");
        var table = new Table().Border(TableBorder.Simple);
        string[] headers = english
            ? ["rule", "name", "messages", "both", "linter only", "reviewer only", "agreement", "kappa"]
            : ["规则", "名称", "消息", "都认为有", "只机器", "只人工", "一致率", "κ"];
        foreach (var header in headers)
        {
            table.AddColumn(header);
        }

        foreach (var rule in report.Rules)
        {
            var title = RuleCatalog.Find(rule.RuleId)?.Descriptor.Title.In(console.Language) ?? "";
            string[] cells =
            [
                rule.RuleId, title, Number(rule.Messages), Number(rule.Both), Number(rule.MachineOnly), Number(rule.PersonOnly),
                (rule.Agreement.Value * 100).ToString("0.0", CultureInfo.InvariantCulture) + "%" + (rule.Agreement.Small ? english ? " (small)" : "（样本少）" : ""),
                rule.Kappa?.ToString("0.00", CultureInfo.InvariantCulture) ?? "–",
            ];
            table.AddRow(cells.Select(c => new Spectre.Console.Text(Printable.Text(c))));
        }

        console.Ansi(output.Writer, output.IsTerminal).Write(table);
        output.Commit();
    }

    private static void WriteAccepted(ReviewReport report, string sample, string accepted, CommandConsole console)
    {
        if (!File.Exists(sample))
        {
            throw new UserError(
                $"要写出申诉成立的例句，需要抽样时的 {ScoreRun.ReviewSample}，在“{Printable.Text(sample)}”没有找到。用 --sample 指定。",
                $"To write the granted appeals the {ScoreRun.ReviewSample} of the sample is needed; it is not at '{Printable.Text(sample)}'. Name it with --sample.");
        }

        var reader = new ChatLogReader(new ReadOptions { Format = InputFormat.Jsonl }, problem => console.Error(Printable.Text(problem.Describe(console.Language == UserLanguage.English))));
        var conversations = reader.Read(sample).DistinctBy(c => c.Id).ToDictionary(c => c.Id);
        var lines = Known(accepted);
        var (known, missing) = (lines.Count, 0);
        foreach (var appeal in report.GrantedAppeals)
        {
            if (conversations.TryGetValue(appeal.ConversationNumber.ToString(CultureInfo.InvariantCulture), out var conversation) && appeal.MessageIndex < conversation.Messages.Length)
            {
                lines.Add(Example(conversation, appeal));
            }
            else
            {
                missing++;
            }
        }

        AtomicFile.Write(accepted, string.Concat(lines.Order(StringComparer.Ordinal).Select(l => l + "\n")));
        console.Note(console.Language == UserLanguage.English
            ? $"{lines.Count - known} new accepted examples written to {accepted}; {missing} not in the sample"
            : $"新写入 {lines.Count - known} 个认可例句：{accepted}；{missing} 个不在样本里");
    }

    private static HashSet<string> Known(string accepted)
    {
        try
        {
            return File.Exists(accepted) ? UserFile.With(accepted, () => BoundedFile.ReadLines(accepted, LongestExample).ToHashSet()) : [];
        }
        catch (FormatException e)
        {
            throw new UserError(e.Message, e.Message);
        }
    }

    private static string Example(Conversation conversation, ReviewRow appeal) =>
        System.Text.Encoding.UTF8.GetString(AcceptedExample.Line(conversation, appeal, PiiMasker.Mask)).TrimEnd('\n');

    private static string Beside(string sheet, string name) => Path.Combine(Path.GetDirectoryName(Path.GetFullPath(sheet))!, name);

    private static string Number(long number) => number.ToString(CultureInfo.InvariantCulture);
}
