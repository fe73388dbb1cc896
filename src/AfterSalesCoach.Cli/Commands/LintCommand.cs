using System.Collections.Immutable;
using System.CommandLine;
using System.Globalization;
using AfterSalesCoach.ChatLogs;
using AfterSalesCoach.ChatLogs.Vocabulary;
using AfterSalesCoach.Cli.Output;
using AfterSalesCoach.Linting;

namespace AfterSalesCoach.Cli.Commands;

/// <summary>The arguments of <c>coach lint</c>.</summary>
internal sealed class LintCommand
{
    private readonly Argument<string[]> _paths = new("路径") { Arity = ArgumentArity.ZeroOrMore, Description = "聊天记录文件或文件夹；- 表示标准输入 | chat logs, folders, or - for standard input" };
    private readonly Option<string> _input = Text("--input", "输入格式：auto、jsonl、csv、xlsx、transcript、replies | input format", "auto");
    private readonly Option<string> _format = Text("--format", "输出格式：pretty、jsonl、json、sarif、github、junit | output format", "pretty");
    private readonly Option<string?> _output = new("--output") { Description = "写入文件而不是屏幕 | write to a file" };
    private readonly Option<string?> _reply = new("--reply") { Description = "只检查这一句回复 | lint one reply" };
    private readonly Option<string?> _customer = new("--customer") { Description = "这句回复之前买家说的话 | what the customer said before" };
    private readonly Option<string> _category = Text("--category", $"类目：{CategoryArgument.Known} | category", "other");
    private readonly Option<string[]> _select = Many("--select", "只用这些规则，可写开头，如 ASC3 | only these rules");
    private readonly Option<string[]> _ignore = Many("--ignore", "不用这些规则 | leave out these rules");
    private readonly Option<string> _failOn = Text("--fail-on", "从哪个级别起退出码为 1：error、warning、info、never | exit 1 from this severity on", "warning");
    private readonly Option<string> _minSeverity = Text("--min-severity", "只显示这个级别以上：error、warning、info | show from this severity on", "info");
    private readonly Option<string?> _config = new("--config") { Description = "配置文件，默认从输入所在文件夹向上找 .aftersales.yml | configuration file" };
    private readonly Option<string?> _baseline = new("--baseline") { Description = "基线文件：其中的旧问题不再显示 | baseline file of old findings" };
    private readonly Option<bool> _updateBaseline = new("--update-baseline") { Description = "把现有问题写入 --baseline 指定的文件 | write the baseline" };
    private readonly Option<string?> _regressions = new("--regressions") { Description = "复核认可的例句文件：再被判为问题就报错 | accepted examples that must stay clean" };
    private readonly Option<bool> _rewrite = new("--rewrite") { Description = "给出整句改写建议 | suggest rewrites" };
    private readonly Option<bool> _diff = new("--diff") { Description = "话术库：显示按建议改写后的差异 | canned replies: show the rewrites as a diff" };
    private readonly Option<bool> _write = new("--write") { Description = "话术库：把改写结果写进副本（原名加 .rewritten） | canned replies: write a rewritten copy" };
    private readonly Option<bool> _inPlace = new("--in-place") { Description = "话术库：直接改写原文件 | canned replies: rewrite the file itself" };
    private readonly Option<bool> _explain = new("--explain") { Description = "说明每处发现的依据 | say what each finding rests on" };
    private readonly Option<bool> _noMask = new("--no-mask") { Description = "不遮盖手机号、地址等个人信息 | do not mask personal data" };
    private readonly Option<bool> _statistics = new("--statistics") { Description = "最后按规则列出次数 | count findings by rule" };
    private readonly Option<string?> _map = new("--map") { Description = "指定表格列，如 role=发送方,text=内容 | map columns" };
    private readonly Option<string[]> _limit = Many("--limit", LimitHelp);
    private readonly Option<int> _threads = new("--threads") { Description = "线程数，默认等于处理器核数 | number of threads", DefaultValueFactory = _ => Environment.ProcessorCount };

    internal const string LimitHelp = "调整读取上限，如 message=200000；超限时会提示名称 | set a reading limit, e.g. message=200000";

    public static readonly string[] Examples =
    [
        "coach lint corpora/samples",
        "coach lint 聊天记录.xlsx --map role=发送方,text=内容 --rewrite",
        "coach lint --reply 这么便宜你还要怎样 --customer 苹果烂了 --category fresh",
        "printf '这是正常的\\n' | coach lint - --input replies --format jsonl",
        "coach lint 快捷话术.txt --diff",
        "coach lint 快捷话术.xlsx --map text=话术 --write",
        "coach lint logs --baseline old.json --update-baseline",
    ];

    public Command Build(CommandConsole console)
    {
        var command = new Command("lint", "检查聊天记录或回复，指出不当之处并给出改法 | lint chat logs or replies")
        {
            _paths, _input, _format, _output, _reply, _customer, _category, _select, _ignore, _failOn, _minSeverity, _config, _baseline,
            _updateBaseline, _regressions, _rewrite, _diff, _write, _inPlace, _explain, _noMask, _statistics, _map, _limit, _threads,
        };
        command.SetAction((result, cancellation) => Task.FromResult(new LintRun(Read(result, console), console).Execute(cancellation)));
        return command;
    }

    private LintOptions Read(ParseResult result, CommandConsole console)
    {
        var columns = result.GetValue(_map) is { } map ? ParseMap(map) : ColumnMap.Empty;
        var options = new LintOptions
        {
            Paths = [.. result.GetValue(_paths) ?? []],
            Reply = result.GetValue(_reply),
            Customer = result.GetValue(_customer),
            Category = CategoryArgument.Parse(result.GetValue(_category)!),
            Reading = new ReadOptions
            {
                Format = Choice<InputFormat>(result, _input),
                Columns = columns,
                Limits = ParseLimits(result.GetValue(_limit)),
            },
            TextColumn = columns.TextHeader,
            Format = Choice<OutputFormat>(result, _format),
            OutputPath = result.GetValue(_output),
            Select = Split(result.GetValue(_select)),
            Ignore = Split(result.GetValue(_ignore)),
            FailOn = result.GetValue(_failOn) == "never" ? Severity.Error + 1 : Choice<Severity>(result, _failOn),
            MinSeverity = Choice<Severity>(result, _minSeverity),
            ConfigPath = result.GetValue(_config),
            BaselinePath = result.GetValue(_baseline),
            UpdateBaseline = result.GetValue(_updateBaseline),
            RegressionsPath = result.GetValue(_regressions),
            Rewrite = result.GetValue(_rewrite),
            Diff = result.GetValue(_diff),
            Write = result.GetValue(_write),
            InPlace = result.GetValue(_inPlace),
            Explain = result.GetValue(_explain),
            Mask = !result.GetValue(_noMask),
            Statistics = result.GetValue(_statistics),
            Threads = Math.Min(AtLeastOne(result, _threads), 256),
            Language = console.Language,
        };
        Check(options);
        return options;
    }

    private static void Check(LintOptions options)
    {
        if (options.Paths.IsEmpty && options.Reply is null && options.RegressionsPath is null)
        {
            throw new UserError("要检查什么？给出文件或文件夹，或用 --reply 给一句话。运行 coach lint --help 看例子。", "Nothing to lint: give a path or --reply; see coach lint --help.");
        }

        if (!options.Paths.IsEmpty && options.Reply is not null)
        {
            throw new UserError("--reply 和文件路径只能用一个。", "--reply and paths exclude each other.");
        }

        if (options.Reply is not null && string.IsNullOrWhiteSpace(options.Reply))
        {
            throw new UserError("--reply 是空的，没有可以检查的话。", "--reply is empty; there is nothing to check.");
        }

        if (options.Customer is not null && options.Reply is null)
        {
            throw new UserError("--customer 要和 --reply 一起用。", "--customer goes with --reply.");
        }

        if (options is { UpdateBaseline: true, BaselinePath: null })
        {
            throw new UserError("--update-baseline 需要用 --baseline 指定文件。", "--update-baseline needs --baseline FILE.");
        }

        if (options is { UpdateBaseline: true } && !(options.Select.IsEmpty && options.Ignore.IsEmpty))
        {
            throw new UserError(
                "--update-baseline 不能和 --select、--ignore 一起用：其他规则的记录会从基线里消失。", "--update-baseline does not go with --select or --ignore: what other rules found would drop out of the baseline.");
        }

        foreach (var written in new[] { options.OutputPath, options.UpdateBaseline ? options.BaselinePath : null }.OfType<string>())
        {
            if (options.Paths.Any(read => IsSame(read, written)))
            {
                throw new UserError(
                    $"“{Printable.Text(written)}”就是要检查的文件，写进去会盖掉它。换一个名字。", $"'{Printable.Text(written)}' is the file to be checked; writing to it would destroy it. Name another.");
            }
        }

        if (options.RewritesLibrary && (options.Paths.IsEmpty || options.Paths.Contains("-") || options.Paths.Any(Directory.Exists)))
        {
            throw new UserError("--diff、--write、--in-place 要给出话术库文件（TXT 一行一句、CSV 或 XLSX）。", "--diff, --write and --in-place need a library file: text with one reply a line, CSV or XLSX.");
        }

        if (options is { Write: true, InPlace: true })
        {
            throw new UserError("--write 写副本，--in-place 改原文件，只能用一个。", "--write makes a copy, --in-place changes the file: use one of them.");
        }
    }

    private static bool IsSame(string path, string other) =>
        path != "-" && File.Exists(path) && File.Exists(other) && string.Equals(AtomicFile.Target(path), AtomicFile.Target(other), StringComparison.Ordinal);

    internal static ColumnMap ParseMap(string map) => ColumnMap.TryParse(map, out var columns, out var wrong)
        ? columns
        : throw new UserError(
            $"--map 里的“{wrong}”看不懂。例：--map role=发送方,text=内容；可以写的字段：{string.Join("、", ColumnMap.Fields)}。",
            $"--map: '{wrong}' is not understood; e.g. --map role=sender,text=content; fields: {string.Join(", ", ColumnMap.Fields)}.");

    internal static ReadLimits ParseLimits(string[]? settings)
    {
        var limits = new ReadLimits();
        foreach (var setting in Split(settings))
        {
            var parts = setting.Split('=', 2);
            limits = parts.Length == 2 && long.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out var value) && limits.With(parts[0].Trim(), value) is { } changed
                ? changed
                : throw new UserError(
                    $"--limit 里的“{Printable.Text(setting)}”看不懂或超出范围。例：--limit message=200000；可以写的名称：{string.Join("、", ReadLimits.Names)}。",
                    $"--limit: '{Printable.Text(setting)}' is not understood or out of range; e.g. --limit message=200000; names: {string.Join(", ", ReadLimits.Names)}.");
        }

        return limits;
    }

    internal static T Choice<T>(ParseResult result, Option<string> option)
        where T : struct, Enum
    {
        var text = result.GetValue(option) ?? "";
        if (EnumNames.TryParse<T>(text, out var value))
        {
            return value;
        }

        var names = string.Join("、", Enum.GetNames<T>().Where(n => n != nameof(Severity.Off)).Select(n => n.ToLowerInvariant()));
        throw new UserError($"{option.Name} 不能是“{text}”，可以写：{names}。", $"{option.Name} cannot be '{text}'; write one of {names}.");
    }

    internal static int AtLeastOne(ParseResult result, Option<int> option) => result.GetValue(option) is >= 1 and var number
        ? number
        : throw new UserError($"{option.Name} 至少是 1。", $"{option.Name} has to be at least 1.");

    internal static ImmutableArray<string> Split(string[]? values) =>
        [.. (values ?? []).SelectMany(v => v.Split(',', '，')).Select(v => v.Trim()).Where(v => v.Length > 0)];

    private static Option<string> Text(string name, string description, string defaultValue) =>
        new(name) { Description = description, DefaultValueFactory = _ => defaultValue };

    private static Option<string[]> Many(string name, string description) =>
        new(name) { Description = description, AllowMultipleArgumentsPerToken = false };
}
