using System.CommandLine;
using AfterSalesCoach.Cli.Output;
using AfterSalesCoach.Scenarios.Sessions;
using AfterSalesCoach.Simulator.Full.Themes;

namespace AfterSalesCoach.Cli.Commands;

/// <summary><c>coach train</c>: the training simulator.</summary>
internal sealed class TrainCommand
{
    private readonly Argument<string?> _scenario = new("场景") { Description = "场景编号或标题；不写就从列表里选 | a scenario's id or title; the list when left out", Arity = ArgumentArity.ZeroOrOne };
    private readonly Option<string?> _pack = new("--pack") { Description = "场景包文件夹；默认当前文件夹的 scenarios，没有就用自带的 | a pack's folder; ./scenarios or the shipped one by default" };
    private readonly Option<string> _ui = new("--ui") { Description = "auto、full 全屏、plain 纯文本 | auto, full screen, or plain text", DefaultValueFactory = _ => "auto" };
    private readonly Option<string> _mode = new("--mode") { Description = "practice 练习或 exam 考核 | practice or exam", DefaultValueFactory = _ => "practice" };
    private readonly Option<string?> _trainee = new("--trainee") { Description = "学员名字，默认登录名 | the trainee's name; the login name by default" };
    private readonly Option<int?> _seed = new("--seed") { Description = "随机种子：同一个种子，选项顺序和客户的话一样 | the same seed gives the same session" };
    private readonly Option<string?> _data = new("--data") { Description = "训练记录的文件夹 | folder of the records" };
    private readonly Option<bool> _noMouse = new("--no-mouse") { Description = "全屏界面不用鼠标，终端自己的选字照常 | leave the mouse to the terminal" };
    private readonly Option<string?> _theme = new("--theme") { Description = $"全屏界面的配色：{string.Join('、', ThemeCatalog.All.Select(t => t.Name))} | colours of the full screen" };
    private readonly Option<string?> _script = new("--script") { Description = "演练文件 *.replay.yaml 或整个文件夹：不开界面，直接演练并打印复盘 | play recorded answers" };
    private readonly Option<bool> _brief = new("--brief") { Description = "和 --script 一起用：只打印结果，不打印复盘 | with --script: results only" };

    public static readonly string[] Examples =
    [
        "coach train",
        "coach train fruit/rotten-third",
        "coach train fruit/rotten-third --mode exam --trainee 小王",
        "coach train --ui plain                     # 读屏软件、简单终端、管道；也可以设 COACH_PLAIN=1",
        "coach train --pack 我的场景 --data 训练记录",
        "coach train --theme light --no-mouse",
        "coach train --script scenarios/fruit/rotten-third.replay.yaml",
        "coach train --script scenarios --brief",
    ];

    public Command Build(CommandConsole console)
    {
        var command = new Command("train", "模拟训练：和客户对话，打分，复盘 | train with a simulated customer, get graded, look back")
        {
            _scenario, _pack, _ui, _mode, _trainee, _seed, _data, _noMouse, _theme, _script, _brief,
        };
        command.SetAction((result, cancellation) => result.GetValue(_script) is { } script
            ? Task.FromResult(ScriptedTraining.Run(script, result.GetValue(_brief), console, cancellation))
            : new InteractiveTraining(console).RunAsync(Read(result), cancellation));
        return command;
    }

    private TrainOptions Read(ParseResult result) => new(result.GetValue(_scenario), result.GetValue(_pack), result.GetValue(_ui)!)
    {
        Mode = result.GetValue(_mode) switch
        {
            "practice" => SessionMode.Practice,
            "exam" => SessionMode.Exam,
            var other => throw new UserError($"--mode 只有 practice（练习）和 exam（考核），没有“{Printable.Text(other!)}”。", $"--mode is practice or exam, not '{Printable.Text(other!)}'."),
        },
        Trainee = result.GetValue(_trainee) ?? Environment.UserName,
        Seed = result.GetValue(_seed),
        DataFolder = result.GetValue(_data),
        HasMouse = !result.GetValue(_noMouse),
        Theme = result.GetValue(_theme) is { } theme
            ? ThemeCatalog.Find(theme) ?? throw new UserError(
                $"没有配色“{Printable.Text(theme)}”，可以用 {string.Join('、', ThemeCatalog.All.Select(t => t.Name))}。",
                $"There is no theme '{Printable.Text(theme)}'; choose {string.Join(", ", ThemeCatalog.All.Select(t => t.Name))}.")
            : ThemeCatalog.Dark,
    };
}
