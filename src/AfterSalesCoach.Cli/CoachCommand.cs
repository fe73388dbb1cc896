using System.CommandLine;
using AfterSalesCoach.Cli.Commands;
using AfterSalesCoach.Cli.Help;
using AfterSalesCoach.Cli.Output;
using AfterSalesCoach.Linting;
using AfterSalesCoach.Linting.Configuration;

namespace AfterSalesCoach.Cli;

/// <summary>The command <c>coach</c>: parses, runs, turns what can go wrong into messages and exit statuses.</summary>
internal static class CoachCommand
{
    public static async Task<int> RunAsync(string[] arguments, CommandConsole console, CancellationToken cancellation)
    {
        var language = new Option<string>("--lang") { Description = "界面语言：zh、en | language", Recursive = true, DefaultValueFactory = _ => "zh" };
        var root = new RootCommand("售后话术教练：检查客服回复、批量质检、讲解规则 | AfterSalesCoach: lint and score after-sales replies")
        {
            language,
            new LintCommand().Build(console),
            new ScoreCommand().Build(console),
            new ReviewCommand().Build(console),
            new TrendCommand().Build(console),
            new RulesCommand().Build(console),
            new SegmentCommand().Build(console),
            new ModelCommand().Build(console),
            new CorpusCommand().Build(console),
            new PackCommand().Build(console),
            new TrainCommand().Build(console),
        };
        TranslateBuiltIns(root, console);
        var result = root.Parse(arguments);
        console.Language = result.GetValue(language) == "en" ? UserLanguage.English : UserLanguage.Chinese;
        if (result.Errors.Count > 0 && result.Action is not ChineseHelp)
        {
            return ReportUsage(result, console);
        }

        return await Guarded(() => result.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false }, cancellation), console);
    }

    private static void TranslateBuiltIns(RootCommand root, CommandConsole console)
    {
        var examples = new Dictionary<string, string[]>
        {
            ["lint"] = LintCommand.Examples,
            ["score"] = ScoreCommand.Examples,
            ["review"] = ReviewCommand.Examples,
            ["trend"] = TrendCommand.Examples,
            ["rules"] = RulesCommand.Examples,
            ["segment"] = SegmentCommand.Examples,
            ["model"] = ModelCommand.Examples,
            ["corpus"] = CorpusCommand.Examples,
            [root.Name] = [LintCommand.Examples[0], LintCommand.Examples[2], ScoreCommand.Examples[0], RulesCommand.Examples[1]],
            ["pack"] = PackCommand.Examples,
            ["train"] = TrainCommand.Examples,
        };
        foreach (var option in root.Options)
        {
            switch (option)
            {
                case System.CommandLine.Help.HelpOption help:
                    help.Description = "显示帮助 | show help";
                    help.Action = new ChineseHelp(console, examples);
                    break;
                case VersionOption version:
                    version.Description = "显示版本 | show the version";
                    break;
            }
        }
    }

    private static int ReportUsage(ParseResult result, CommandConsole console)
    {
        var unmatched = result.UnmatchedTokens.Count > 0 ? result.UnmatchedTokens[0] : null;
        console.Error(unmatched is not null
            ? new LocalizedText($"不认识的参数“{Printable.Text(unmatched)}”。运行 coach --help 看用法。", $"Unknown argument '{Printable.Text(unmatched)}'; see coach --help.")
            : new LocalizedText($"命令写法有误：{Printable.Text(result.Errors[0].Message)} 运行 coach --help 看用法。", Printable.Text(result.Errors[0].Message)));
        return ExitCode.BadInput;
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
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            console.Error(new LocalizedText($"读写文件失败：{Printable.Text(e.Message)}", $"Cannot read or write: {Printable.Text(e.Message)}"));
            return ExitCode.BadInput;
        }
    }

    private static bool IsBrokenPipe(IOException e) => e.HResult is 32 or unchecked((int)0x8007006D) || e.InnerException is System.Net.Sockets.SocketException;
}
