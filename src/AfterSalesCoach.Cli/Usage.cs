using System.CommandLine;
using System.CommandLine.Parsing;
using AfterSalesCoach.Cli.Output;
using AfterSalesCoach.Linting;
using AfterSalesCoach.Scenarios.Reading;

namespace AfterSalesCoach.Cli;

/// <summary>What is wrong with a command line, in our words: those of the parser are English and name types of .NET.</summary>
internal static class Usage
{
    /// <summary>Others may be empty on purpose: --customer "", --separator "".</summary>
    private static readonly HashSet<string> _filesAndFolders =
        ["--accepted", "--baseline", "--compare", "--config", "--corpus", "--data", "--dictionary", "--out", "--output", "--pack", "--regressions", "--sample", "--scorecard", "--script", "--service-level", "--store"];

    /// <summary>Letters in which what was typed may differ from what was meant; two that changed places are two.</summary>
    private const int MostEdits = 2;

    /// <returns>Null when nothing is wrong.</returns>
    public static LocalizedText? Fault(ParseResult result, Option<string> language)
    {
        if (result.UnmatchedTokens is [var unmatched, ..])
        {
            // What follows a mistyped option that was taken for a path is not the mistake.
            return UnknownOption(result) ?? Unknown(unmatched, result.CommandResult.Command);
        }

        return result.Errors is [var error, ..] ? Describe(error) : UnknownOption(result) ?? Empty(result) ?? UnknownLanguage(result, language);
    }

    /// <summary>As typed; asking for the value would throw where the option has none.</summary>
    public static string LanguageOf(ParseResult result, Option<string> language) =>
        result.GetResult(language) is { Tokens: [.., var last] } ? last.Value : "zh";

    private static LocalizedText Unknown(string argument, Command command)
    {
        var help = command is RootCommand ? "coach --help" : $"coach {PathOf(command)} --help";
        var (chinese, english) = Suggestion(argument, command);
        return command.Subcommands.Count > 0 && !argument.StartsWith('-')
            ? new($"没有命令“{Printable.Text(argument)}”。{chinese}运行 {help} 看有哪些命令。", $"There is no command '{Printable.Text(argument)}'.{english} See {help}.")
            : new($"不认识的参数“{Printable.Text(argument)}”。{chinese}运行 {help} 看用法。", $"Unknown argument '{Printable.Text(argument)}'.{english} See {help}.");
    }

    /// <summary>The command, or the option, that was probably meant.</summary>
    private static (string Chinese, string English) Suggestion(string argument, Command command)
    {
        var (name, value) = argument.IndexOf('=', StringComparison.Ordinal) is var at and > 0 ? (argument[..at], argument[at..]) : (argument, "");
        var isOption = name.StartsWith('-');
        var known = isOption
            ? Around(command).SelectMany(c => c.Options.Where(o => c == command || o.Recursive)).Where(o => !o.Hidden).Select(o => o.Name)
            : command.Subcommands.Where(c => !c.Hidden).Select(c => c.Name);
        if (Nearest.To(name, known, MostEdits) is not { } meant)
        {
            return ("", "");
        }

        var whole = isOption ? meant + Printable.Text(value) : command is RootCommand ? $"coach {meant}" : $"coach {PathOf(command)} {meant}";
        return ($"是不是“{whole}”？", $" Did you mean '{whole}'?");
    }

    private static IEnumerable<Command> Around(Command command) => command.Parents.OfType<Command>().SelectMany(Around).Prepend(command);

    /// <summary>With the commands around it: <c>pack test</c>.</summary>
    private static string PathOf(Command command) => command.Parents.FirstOrDefault() is Command parent and not RootCommand ? $"{PathOf(parent)} {command.Name}" : command.Name;

    private static LocalizedText Describe(ParseError error) => (error.SymbolResult as OptionResult ?? error.SymbolResult?.Parent as OptionResult, error.SymbolResult) switch
    {
        ({ } option, _) => Describe(option),
        (_, CommandResult { Command.Subcommands: { Count: > 0 } commands }) => new(
            $"没有写要运行的命令，可以写：{string.Join("、", commands.Select(c => c.Name))}。运行 coach --help 看用法。",
            $"No command given; write one of {string.Join(", ", commands.Select(c => c.Name))}. See coach --help."),
        (_, CommandResult command) when command.Command.Arguments.FirstOrDefault(a => a.Arity.MinimumNumberOfValues > 0) is { } missing => Missing(missing, command),
        (_, ArgumentResult { Parent: CommandResult command } argument) => Missing(argument.Argument, command),
        _ => new($"命令写法有误：{Printable.Text(error.Message)} 运行 coach --help 看用法。", Printable.Text(error.Message)),
    };

    private static LocalizedText Missing(Argument argument, CommandResult command) => new(
        $"coach {command.Command.Name} 缺少“{argument.Name}”。运行 coach {command.Command.Name} --help 看用法。",
        $"coach {command.Command.Name} lacks an argument; see coach {command.Command.Name} --help.");

    private static LocalizedText Describe(OptionResult result)
    {
        var name = result.Option.Name;
        if (result.Tokens.Count == 0)
        {
            return new($"{name} 后面没有写值。运行 coach --help 看用法。", $"{name} lacks its value; see coach --help.");
        }

        if (result.Tokens.Count > result.Option.Arity.MaximumNumberOfValues)
        {
            return new($"{name} 只能写一个值，却写了 {result.Tokens.Count} 个。", $"{name} takes one value, not {result.Tokens.Count}.");
        }

        var given = Printable.Text(result.Tokens[^1].Value);
        var type = Nullable.GetUnderlyingType(result.Option.ValueType) ?? result.Option.ValueType;
        return type == typeof(bool) ? new($"{name} 后面不能写“{given}”，只能写 true 或 false。", $"{name} is true or false, not '{given}'.")
            : type == typeof(double) ? new($"{name} 要写数字，“{given}”不是。", $"{name} has to be a number, not '{given}'.")
            : new($"{name} 要写整数，“{given}”不是，或太大。", $"{name} has to be a whole number, not '{given}', and not too large.");
    }

    /// <summary>A command that takes many paths would take a mistyped option for one of them.</summary>
    private static LocalizedText? UnknownOption(ParseResult result)
    {
        // After "--" a path may begin as it likes.
        var literal = result.Tokens.SkipWhile(t => t.Type != TokenType.DoubleDash).Skip(1).Count();
        var option = Positional(result).SelectMany(a => a.Tokens).SkipLast(literal).Select(t => t.Value)
            .FirstOrDefault(v => v.Length > 1 && v[0] == '-' && !Path.Exists(v));
        if (option is null)
        {
            return null;
        }

        var (chinese, english) = Suggestion(option, result.CommandResult.Command);
        return new LocalizedText(
            $"不认识的选项“{Printable.Text(option)}”。{chinese}运行 coach {PathOf(result.CommandResult.Command)} --help 看用法；如果是文件名，写成 ./{Printable.Text(option)}。",
            $"Unknown option '{Printable.Text(option)}'.{english} See coach {PathOf(result.CommandResult.Command)} --help. If it is a file, write ./{Printable.Text(option)}.");
    }

    private static LocalizedText? Empty(ParseResult result)
    {
        if (Positional(result).FirstOrDefault(a => a.Tokens.Any(t => string.IsNullOrWhiteSpace(t.Value))) is { } argument)
        {
            return new LocalizedText(
                $"“{argument.Argument.Name}”是空的。检查命令里用到的变量是不是没有值，或去掉多余的一对引号。",
                "A path or an argument is empty. Check whether a variable used in the command is unset, or remove the empty quotes.");
        }

        return result.CommandResult.Children.OfType<OptionResult>()
            .FirstOrDefault(o => _filesAndFolders.Contains(o.Option.Name) && o.Tokens.Any(t => string.IsNullOrWhiteSpace(t.Value))) is { } option
            ? new LocalizedText(
                $"{option.Option.Name} 后面的路径是空的。检查命令里用到的变量是不是没有值。", $"The path after {option.Option.Name} is empty. Check whether a variable used in the command is unset.")
            : null;
    }

    private static LocalizedText? UnknownLanguage(ParseResult result, Option<string> language) => LanguageOf(result, language) is "zh" or "en"
        ? null
        : new LocalizedText(
            $"--lang 不能是“{Printable.Text(LanguageOf(result, language))}”，可以写 zh（中文）或 en（英文）。",
            $"--lang cannot be '{Printable.Text(LanguageOf(result, language))}'; write zh (Chinese) or en (English).");

    private static IEnumerable<ArgumentResult> Positional(ParseResult result) => result.CommandResult.Children.OfType<ArgumentResult>();
}
