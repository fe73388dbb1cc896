using System.CommandLine;
using System.Globalization;
using AfterSalesCoach.Cli.Output;
using AfterSalesCoach.Linting;
using AfterSalesCoach.Scenarios.Authoring;
using AfterSalesCoach.Scenarios.Reading;

namespace AfterSalesCoach.Cli.Commands;

/// <summary><c>coach pack new</c>: writes a commented starting point; asks for what no flag says.</summary>
internal sealed class PackNewCommand
{
    private readonly Argument<string> _id = new("编号") { Description = "场景在场景包里的路径，如 fruit/sour-grapes | the scenario's path in the pack" };
    private readonly Option<string> _pack = new("--pack") { Description = "场景包文件夹 | the pack's folder", DefaultValueFactory = _ => PackLoading.DefaultFolder };
    private readonly Option<string?> _title = new("--title") { Description = "标题 | title" };
    private readonly Option<string?> _order = new("--order") { Description = "买了什么 | what was bought" };
    private readonly Option<string?> _category = new("--category") { Description = $"类目：{CategoryArgument.Known} | category" };
    private readonly Option<string?> _paid = new("--paid") { Description = "实付，元 | paid, in yuan" };
    private readonly Option<string?> _guide = new("--guide") { Description = "训练的指南章节，如 \"fruit 方案三\" | section of the guides" };

    public Command Build(CommandConsole console)
    {
        var command = new Command("new", "写一个带注释的场景开头 | write a commented starting point") { _id, _pack, _title, _order, _category, _paid, _guide };
        command.SetAction((result, _) => Task.FromResult(Run(result, console)));
        return command;
    }

    private int Run(ParseResult result, CommandConsole console)
    {
        var id = result.GetValue(_id)!;
        if (!id.Split('/').All(part => part.Length is > 0 and <= 40 && part.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-')))
        {
            throw new UserError($"编号“{Printable.Text(id)}”只能用小写英文、数字、短横线和“/”，如 fruit/sour-grapes。", "The id is made of lower-case letters, digits, hyphens and '/'.");
        }

        using var input = new StreamReader(console.Input, leaveOpen: true);
        string Value(Option<string?> option, string chinese, string english, string otherwise) => result.GetValue(option) ?? Ask(input, console, new LocalizedText(chinese, english), otherwise);
        var scenario = new NewScenario(
            id, Value(_title, "标题", "title", "新场景"), Value(_order, "买了什么", "what was bought", "商品"),
            CategoryArgument.Parse(Value(_category, "类目", "category", "other")), PaidOf(Value(_paid, "实付（元）", "paid (yuan)", "59")), GuideOf(Value(_guide, "指南章节", "section", "fruit 方案四")));
        var path = Path.Combine(result.GetValue(_pack)!, id.Replace('/', Path.DirectorySeparatorChar) + ".yaml");
        if (File.Exists(path))
        {
            throw new UserError($"{Printable.Text(path)} 已经有了。换一个编号。", $"{Printable.Text(path)} exists; choose another id.");
        }

        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
        AtomicFile.Write(path, scenario.Write());
        console.Note(new LocalizedText($"已写入 {path}。下一步：coach pack check {path}", $"Written: {path}. Next: coach pack check {path}").In(console.Language));
        return ExitCode.Clean;
    }

    private static string Ask(StreamReader input, CommandConsole console, LocalizedText what, string otherwise)
    {
        console.ErrorWriter.Write($"{what.In(console.Language)} [{otherwise}]: ");
        return TypedLine.Read(input) is { Length: > 0 } answer ? answer.Trim() : otherwise;
    }

    private static decimal PaidOf(string text) => decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var paid) && paid is > 0 and <= 1_000_000
        ? paid
        : throw new UserError($"实付“{Printable.Text(text)}”应该是大于 0 的数。", "The sum paid is a number above 0.");

    private static GuideReference GuideOf(string text) => GuideSections.Find(text)
        ?? throw new UserError($"没有“{Printable.Text(text)}”这一节。全部章节见 scenarios/README.md。", $"There is no section '{Printable.Text(text)}'; scenarios/README.md lists them.");
}
