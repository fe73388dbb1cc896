using System.CommandLine;
using System.Globalization;
using AfterSalesCoach.ChatLogs;
using AfterSalesCoach.Scoring.Scorecards;
using AfterSalesCoach.Scoring.Summary;

namespace AfterSalesCoach.Cli.Commands;

/// <summary>The arguments of <c>coach score</c>.</summary>
internal sealed class ScoreCommand
{
    private readonly Argument<string[]> _paths = new("路径") { Arity = ArgumentArity.ZeroOrMore, Description = "聊天记录文件或文件夹；- 表示标准输入 | chat logs, folders, or - for standard input" };
    private readonly Option<string?> _out = new("--out") { Description = "结果写入的文件夹 | folder for the results" };
    private readonly Option<bool> _force = new("--force") { Description = "即使文件夹不是 coach score 建的也写入 | write into a folder that coach score did not make" };
    private readonly Option<string> _input = new("--input") { Description = "输入格式：auto、jsonl、csv、xlsx、transcript、replies | input format", DefaultValueFactory = _ => "auto" };
    private readonly Option<string?> _map = new("--map") { Description = "指定表格列，如 role=发送方,text=内容 | map columns" };
    private readonly Option<string?> _scorecard = new("--scorecard") { Description = "评分卡文件（YAML），默认用内置的 | scorecard file" };
    private readonly Option<string?> _service = new("--service-level") { Description = "服务水平口径：内置名称或文件 | service-level profile or file" };
    private readonly Option<string?> _config = new("--config") { Description = "配置文件，默认从输入所在文件夹向上找 .aftersales.yml | configuration file" };
    private readonly Option<string?> _compare = new("--compare") { Description = "与上次的 summary.json 比较 | compare with an earlier summary.json" };
    private readonly Option<string?> _store = new("--store") { Description = "把这次结果记入历史库（SQLite） | keep this run in a SQLite file" };
    private readonly Option<int> _sample = new("--sample") { Description = "抽多少个会话给人工复核 | conversations in the review sheet" };
    private readonly Option<int> _seed = new("--seed") { Description = "抽样种子，默认 1 | seed of the sample", DefaultValueFactory = _ => 1 };
    private readonly Option<string[]> _embed = new("--embed")
    {
        Description = "报告里收入哪些会话全文：all、top N、none，默认 top 200 | conversations embedded in the report",
        AllowMultipleArgumentsPerToken = true,
        Arity = new ArgumentArity(1, 2),
    };

    private readonly Option<bool> _noMask = new("--no-mask") { Description = "不遮盖手机号、地址等个人信息 | do not mask personal data" };
    private readonly Option<string[]> _limit = new("--limit") { Description = LintCommand.LimitHelp };
    private readonly Option<int> _threads = new("--threads") { Description = "线程数，默认等于处理器核数 | number of threads", DefaultValueFactory = _ => Environment.ProcessorCount };
    private readonly Option<string?> _print = new("--print") { Description = "只打印：scorecard、scorecard-schema、summary-schema | print the default scorecard or a schema" };

    public static readonly string[] Examples =
    [
        "coach score corpora/samples --out qa",
        "coach score 上周聊天.xlsx --out qa --sample 50",
        "coach score logs --out 本周 --compare 上周/summary.json --store qa.db",
        "coach score logs --out qa --scorecard 本店评分卡.yml --embed top 50",
        "coach score --print scorecard",
    ];

    public Command Build(CommandConsole console)
    {
        var command = new Command("score", "给聊天记录批量打分，生成质检报告 | score chat logs and write a report")
        {
            _paths, _out, _force, _input, _map, _scorecard, _service, _config, _compare, _store, _sample, _seed, _embed, _noMask, _limit, _threads, _print,
        };
        command.SetAction((result, cancellation) => Task.FromResult(result.GetValue(_print) is { } what
            ? Print(what, console)
            : new ScoreRun(Read(result, console), console, TimeProvider.System).Execute(cancellation)));
        return command;
    }

    private ScoreOptions Read(ParseResult result, CommandConsole console)
    {
        var (top, all) = Embed(result.GetValue(_embed) ?? []);
        var options = new ScoreOptions
        {
            Paths = [.. result.GetValue(_paths) ?? []],
            Out = result.GetValue(_out) ?? "",
            Force = result.GetValue(_force),
            Reading = new ReadOptions
            {
                Format = LintCommand.Choice<InputFormat>(result, _input),
                Columns = result.GetValue(_map) is { } map ? LintCommand.ParseMap(map) : ColumnMap.Empty,
                Limits = LintCommand.ParseLimits(result.GetValue(_limit)),
            },
            ScorecardPath = result.GetValue(_scorecard),
            ServiceProfile = result.GetValue(_service),
            ConfigPath = result.GetValue(_config),
            ComparePath = result.GetValue(_compare),
            StorePath = result.GetValue(_store),
            Sample = result.GetValue(_sample),
            Seed = result.GetValue(_seed),
            Top = top,
            EmbedAll = all,
            Mask = !result.GetValue(_noMask),
            Threads = Math.Min(LintCommand.AtLeastOne(result, _threads), 256),
            Language = console.Language,
        };
        if (options.Paths.IsEmpty)
        {
            throw new UserError("要给什么打分？给出聊天记录文件或文件夹。运行 coach score --help 看例子。", "Nothing to score: give a path; see coach score --help.");
        }

        if (options.Out.Length == 0)
        {
            throw new UserError("用 --out 指定结果文件夹，例如 --out qa。", "Name the folder for the results with --out, e.g. --out qa.");
        }

        return options.Sample is >= 0 and <= 100_000
            ? options
            : throw new UserError("--sample 要在 0 到 100000 之间。", "--sample has to be between 0 and 100000.");
    }

    private static (int Top, bool All) Embed(string[] words) => words switch
    {
        [] => (ScoreOptions.DefaultTop, false),
        ["all"] => (ScoreOptions.DefaultTop, true),
        ["none"] => (0, false),
        ["top"] => (ScoreOptions.DefaultTop, false),
        ["top", var number] when int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var top) && top <= 10_000 => (top, false),
        _ => throw new UserError("--embed 写 all、none 或 top N（N 最多 10000），例如 --embed top 50。", "--embed is all, none or top N (at most 10000), e.g. --embed top 50."),
    };

    private static int Print(string what, CommandConsole console)
    {
        var text = what switch
        {
            "scorecard" => Scorecard.DefaultText,
            "scorecard-schema" => Scorecard.Schema,
            "summary-schema" => SummaryJson.Schema(),
            _ => throw new UserError("--print 可以写 scorecard、scorecard-schema、summary-schema。", "--print is one of scorecard, scorecard-schema, summary-schema."),
        };
        using var output = OutputTarget.Open(null, console);
        output.Writer.Write(text);
        output.Commit();
        return ExitCode.Clean;
    }
}
