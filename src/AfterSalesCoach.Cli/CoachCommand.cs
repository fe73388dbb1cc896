using System.CommandLine;
using AfterSalesCoach.Cli.Commands;
using AfterSalesCoach.Cli.Help;
using AfterSalesCoach.Cli.Output;
using AfterSalesCoach.Linting;
using AfterSalesCoach.Linting.Configuration;
using AfterSalesCoach.Text;

namespace AfterSalesCoach.Cli;

/// <summary>The command <c>coach</c>: parses, runs, turns what can go wrong into messages and exit statuses.</summary>
internal static class CoachCommand
{
    /// <summary>In the order of the help. A run that starts with one of them builds no other.</summary>
    private static readonly string[] _names = ["lint", "score", "review", "trend", "rules", "segment", "model", "corpus", "pack", "train", "results", "replay", "reset"];

    public static async Task<int> RunAsync(string[] arguments, CommandConsole console, CancellationToken cancellation)
    {
        var language = new Option<string>("--lang") { Description = "界面语言：zh、en | language", Recursive = true, DefaultValueFactory = _ => "zh" };
        var root = new RootCommand("售后话术教练：检查客服回复、批量质检、讲解规则、模拟训练 | AfterSalesCoach: lint, score and train after-sales replies")
        {
            language,
        };
        foreach (var name in arguments is [var first, ..] && Array.IndexOf(_names, first) >= 0 ? [first] : _names)
        {
            root.Add(Named(name, console));
        }

        TranslateBuiltIns(root, console);
        var result = root.Parse(arguments);
        console.Language = Usage.LanguageOf(result, language) == "en" ? UserLanguage.English : UserLanguage.Chinese;
        if (result.Action is not ChineseHelp && Usage.Fault(result, language) is { } fault)
        {
            console.Error(fault);
            return ExitCode.BadInput;
        }

        return await Guarded(() => result.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false }, cancellation), console);
    }

    private static Command Named(string name, CommandConsole console) => name switch
    {
        "lint" => new LintCommand().Build(console),
        "score" => new ScoreCommand().Build(console),
        "review" => new ReviewCommand().Build(console),
        "trend" => new TrendCommand().Build(console),
        "rules" => new RulesCommand().Build(console),
        "segment" => new SegmentCommand().Build(console),
        "model" => new ModelCommand().Build(console),
        "corpus" => new CorpusCommand().Build(console),
        "pack" => new PackCommand().Build(console),
        "train" => new TrainCommand().Build(console),
        "results" => new ResultsCommand().Build(console),
        "replay" => new ReplayCommand().Build(console),
        "reset" => ResetCommand.Build(),
        _ => throw new ArgumentOutOfRangeException(nameof(name), name, "no command of this name"),
    };

    /// <summary>Those of a command; a command within another has the other's lines that begin with its own name.</summary>
    private static string[] ExamplesOf(Command command) =>
        command is RootCommand ? [LintCommand.Examples[0], LintCommand.Examples[2], ScoreCommand.Examples[0], RulesCommand.Examples[1], TrainCommand.Examples[0]]
        : command.Parents.FirstOrDefault() is Command parent and not RootCommand
            ? [.. ExamplesOf(parent).Where(line => $"{line} ".Contains($" {parent.Name} {command.Name} ", StringComparison.Ordinal))]
        : ExamplesOf(command.Name);

    private static string[] ExamplesOf(string name) => name switch
    {
        "lint" => LintCommand.Examples,
        "score" => ScoreCommand.Examples,
        "review" => ReviewCommand.Examples,
        "trend" => TrendCommand.Examples,
        "rules" => RulesCommand.Examples,
        "segment" => SegmentCommand.Examples,
        "model" => ModelCommand.Examples,
        "corpus" => CorpusCommand.Examples,
        "pack" => PackCommand.Examples,
        "train" => TrainCommand.Examples,
        "results" => ResultsCommand.Examples,
        "replay" => ReplayCommand.Examples,
        "reset" => ResetCommand.Examples,
        _ => [],
    };

    private static void TranslateBuiltIns(RootCommand root, CommandConsole console)
    {
        foreach (var option in root.Options)
        {
            switch (option)
            {
                case System.CommandLine.Help.HelpOption help:
                    help.Description = "显示帮助 | show help";
                    help.Action = new ChineseHelp(console, ExamplesOf);
                    break;
                case VersionOption version:
                    version.Description = "显示版本 | show the version";
                    break;
            }
        }
    }

    private static async Task<int> Guarded(Func<Task<int>> run, CommandConsole console)
    {
        try
        {
            return await run();
        }
        catch (UserError e)
        {
            console.Error(e.Text);
            return ExitCode.BadInput;
        }
        catch (ConfigurationException e)
        {
            foreach (var problem in e.Problems)
            {
                console.Error(Printable.Text(problem.Describe(console.Language)));
            }

            return ExitCode.BadInput;
        }
        catch (OperationCanceledException)
        {
            console.Error(new LocalizedText("已中断。", "Interrupted."));
            return ExitCode.Interrupted;
        }
        catch (IOException e) when (IsBrokenPipe(e))
        {
            // The reader of our output has had enough (coach lint … | head); nothing is wrong.
            return ExitCode.Clean;
        }
        catch (Exception e) when (FileFault.Is(e))
        {
            console.Error(UserFile.Unnamed(e));
            return ExitCode.BadInput;
        }
    }

    private static bool IsBrokenPipe(IOException e) => e.HResult is 32 or unchecked((int)0x8007006D) || e.InnerException is System.Net.Sockets.SocketException;
}
