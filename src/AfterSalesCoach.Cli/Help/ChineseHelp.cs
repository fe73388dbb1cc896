using System.CommandLine;
using System.CommandLine.Invocation;
using AfterSalesCoach.Linting;

namespace AfterSalesCoach.Cli.Help;

/// <summary>Help in the user's language, with examples. Descriptions are written “中文 | English”.</summary>
internal sealed class ChineseHelp(CommandConsole console, Func<Command, string[]> examples) : SynchronousCommandLineAction
{
    private bool English => console.Language == UserLanguage.English;

    public override int Invoke(ParseResult parseResult)
    {
        var command = parseResult.CommandResult.Command;
        using var output = OutputTarget.Open(null, console);
        var writer = output.Writer;
        writer.WriteLine(Pick(command.Description));
        writer.WriteLine();
        writer.WriteLine($"{(English ? "Usage" : "用法")}：{Usage(command)}");
        Section(writer, English ? "Commands" : "命令", command.Subcommands.Where(c => !c.Hidden).Select(c => (c.Name, c.Description)));
        Section(writer, English ? "Arguments" : "参数", command.Arguments.Select(a => (a.Name, a.Description)));
        Section(writer, English ? "Options" : "选项", command.Options.Concat(Inherited(command)).Where(o => !o.Hidden).Select(o => (o.Name, o.Description)));
        if (examples(command) is { Length: > 0 } lines)
        {
            writer.WriteLine();
            writer.WriteLine(English ? "Examples:" : "例子：");
            foreach (var line in lines)
            {
                writer.WriteLine($"  {line}");
            }
        }

        output.Commit();
        return ExitCode.Clean;
    }

    private static string Usage(Command command)
    {
        var names = new List<string>();
        for (Symbol? symbol = command; symbol is Command; symbol = symbol.Parents.FirstOrDefault())
        {
            names.Insert(0, symbol is RootCommand ? "coach" : symbol.Name);
        }

        var arguments = command.Arguments.Select(a => $" [{a.Name}]");
        return string.Join(' ', names) + (command.Subcommands.Count > 0 ? " <命令>" : "") + string.Concat(arguments) + " [选项]";
    }

    private static IEnumerable<Option> Inherited(Command command) =>
        command.Parents.OfType<Command>().SelectMany(p => p.Options.Where(o => o.Recursive));

    private void Section(TextWriter writer, string heading, IEnumerable<(string Name, string? Description)> entries)
    {
        var list = entries.ToList();
        if (list.Count == 0)
        {
            return;
        }

        writer.WriteLine();
        writer.WriteLine($"{heading}：");
        foreach (var (name, description) in list)
        {
            writer.WriteLine($"  {name.PadRight(18)} {Pick(description)}");
        }
    }

    private string Pick(string? description)
    {
        var parts = (description ?? "").Split(" | ", 2);
        return parts.Length == 2 && English ? parts[1] : parts[0];
    }
}
