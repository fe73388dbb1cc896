using System.CommandLine;
using AfterSalesCoach.ChatLogs;
using AfterSalesCoach.Cli.Output;
using AfterSalesCoach.Dialogue;
using AfterSalesCoach.Linting;
using AfterSalesCoach.Linting.Rewrites;
using AfterSalesCoach.Scenarios.Authoring;

namespace AfterSalesCoach.Cli.Commands;

/// <summary><c>coach pack mine</c>: flagged replies of a real log as drafts of scenarios, personal data masked.</summary>
internal sealed class PackMineCommand
{
    /// <summary>The customer's last words before the reply; more would be a story, not a decision.</summary>
    private const int MostCustomerMessages = 3;

    private readonly Argument<string> _log = new("聊天记录") { Description = "聊天记录文件或文件夹 | a chat log" };
    private readonly Option<string> _out = new("--out") { Description = "草稿写到这个文件夹 | folder for the drafts", DefaultValueFactory = _ => "drafts" };
    private readonly Option<int> _most = new("--max") { Description = "最多写几个 | at most so many", DefaultValueFactory = _ => 10 };

    public Command Build(CommandConsole console)
    {
        var command = new Command("mine", "把真实会话里有问题的回复变成场景草稿（个人信息已遮盖）| flagged replies of a log as drafts") { _log, _out, _most };
        command.SetAction((result, cancellation) => Task.FromResult(Run(result.GetValue(_log)!, result.GetValue(_out)!, result.GetValue(_most), console, cancellation)));
        return command;
    }

    private static int Run(string log, string folder, int most, CommandConsole console, CancellationToken cancellation)
    {
        var (linter, composer) = LinterSetup.Shipped.For("");
        var drafts = ChatLogInput.Read(log, new ReadOptions(), p => console.Error(Printable.Text(p.Describe(console.Language == UserLanguage.English))), console)
            .SelectMany(c => Drafts(c, linter, composer)).Take(Math.Clamp(most, 1, 1_000)).ToList();
        if (drafts.Count == 0)
        {
            throw new UserError("这份记录里没有可以改成场景的回复。", "No reply of this log makes a draft.");
        }

        Directory.CreateDirectory(folder);
        foreach (var (number, draft) in drafts.Select((d, i) => (i + 1, d)))
        {
            cancellation.ThrowIfCancellationRequested();
            var id = FormattableString.Invariant($"draft-{number:000}");
            AtomicFile.Write(Path.Combine(folder, id + ".yaml"), (draft with { Id = id }).Write());
        }

        console.Note(new LocalizedText($"写了 {drafts.Count} 个草稿。下一步：coach pack check {folder}", $"{drafts.Count} drafts written. Next: coach pack check {folder}").In(console.Language));
        return ExitCode.Clean;
    }

    private static IEnumerable<DraftScenario> Drafts(Conversation conversation, Linter linter, RewriteComposer composer)
    {
        foreach (var flagged in linter.Lint(conversation).Diagnostics.Where(d => d.Rule.Scope == RuleScope.Message && d.Severity >= Severity.Warning).GroupBy(d => d.MessageIndex))
        {
            if (composer.Suggest(conversation, flagged.Key) is [var model, ..])
            {
                var before = conversation.Messages.Take(flagged.Key).Where(m => m.Speaker == Speaker.Customer).TakeLast(MostCustomerMessages);
                yield return new DraftScenario(
                    "draft", conversation.Category, [.. before.Select(m => PiiMasker.Mask(m.Text))], PiiMasker.Mask(conversation.Messages[flagged.Key].Text),
                    [.. flagged.Select(d => d.Rule).Distinct()], PiiMasker.Mask(model.Text));
            }
        }
    }
}
