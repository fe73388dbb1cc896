using System.CommandLine;
using AfterSalesCoach.Dialogue;
using AfterSalesCoach.Dialogue.Tagging;
using AfterSalesCoach.Learning.Corpus;
using AfterSalesCoach.Linting;

namespace AfterSalesCoach.Cli.Commands;

/// <summary><c>coach corpus check</c>: the labelled replies against their format.</summary>
internal sealed class CorpusCommand
{
    private readonly Argument<string> _path = new("路径") { Description = "标注数据文件或文件夹 | labelled replies", DefaultValueFactory = _ => "corpora/replies" };

    private readonly Option<bool> _rewrites = new("--rewrites") { Description = "列出会被规则判为有问题的改写 | list rewrites that the rules flag" };

    public static readonly string[] Examples = ["coach corpus check", "coach corpus check 新写的回复.jsonl"];

    public Command Build(CommandConsole console)
    {
        var check = new Command("check", "检查标注语料：格式、标注片段、改写、重复 | check labelled replies") { _path, _rewrites };
        check.SetAction((result, cancellation) => Task.FromResult(Check(result.GetValue(_path)!, result.GetValue(_rewrites), console, cancellation)));
        return new Command("corpus", "标注语料 | labelled corpora") { check };
    }

    private static int Check(string path, bool listRewrites, CommandConsole console, CancellationToken cancellation)
    {
        if (!File.Exists(path) && !Directory.Exists(path))
        {
            throw new UserError($"找不到 {path}。", $"{path} does not exist.");
        }

        var replies = new List<LabelledReply>();
        var problems = CheckFiles(path, replies);
        problems.AddRange(CorpusChecker.CheckSplits(replies));
        var rewrites = CheckRewrites(replies, cancellation).ToList();
        foreach (var problem in problems.Concat(listRewrites ? rewrites : []))
        {
            console.Error(Output.Printable.Text(problem.ToString()));
        }

        // The rules are not always right, so a flagged rewrite is something to look at, not a broken corpus.
        console.Note(new LocalizedText($"{problems.Count} 处错误；{rewrites.Count} 条改写被规则判为有问题。", $"{problems.Count} errors; {rewrites.Count} rewrites flagged by the rules.").In(console.Language));
        using var output = OutputTarget.Open(null, console);
        WriteCounts(output.Writer, replies);
        output.Commit();
        return problems.Count == 0 ? ExitCode.Clean : ExitCode.Findings;
    }

    private static List<CorpusProblem> CheckFiles(string path, List<LabelledReply> replies)
    {
        try
        {
            return [.. new CorpusChecker(ModelCommand.Rules).CheckFiles(path, replies)];
        }
        catch (FormatException e)
        {
            throw new UserError(e.Message, e.Message);
        }
    }

    /// <summary>What a model agent would have sent should not be flagged itself.</summary>
    private static ParallelQuery<CorpusProblem> CheckRewrites(List<LabelledReply> replies, CancellationToken cancellation)
    {
        var linter = new Linter(DialogueTagger.Default, RuleCatalog.All.Where(r => r.Descriptor.Scope == RuleScope.Message), LintSettings.Default);
        return replies.Where(r => r.Rewrite.Length > 0).AsParallel().AsOrdered().WithCancellation(cancellation).SelectMany(reply =>
        {
            var last = reply.Conversation.Messages.Length - 1;
            var rewritten = reply.Conversation with { Messages = reply.Conversation.Messages.SetItem(last, new Message(Speaker.Agent, reply.Rewrite)) };
            return linter.Lint(rewritten).Diagnostics.Where(d => d.MessageIndex == last)
                .Select(d => new CorpusProblem(reply.Id, $"the rewrite is flagged with {d.RuleId}: {reply.Rewrite}"));
        });
    }

    private static void WriteCounts(TextWriter writer, List<LabelledReply> replies)
    {
        writer.Write("| rule | all | train | dev | test |\n|---|---:|---:|---:|---:|\n");
        foreach (var rule in ModelCommand.Rules.Prepend("(clean)").Prepend("(all)"))
        {
            var counted = replies.Where(r => rule == "(all)" || (rule == "(clean)" ? r.Labels.IsEmpty : r.Labels.Contains(rule))).ToLookup(r => r.Split);
            var (train, dev, test) = (counted[CorpusSplit.Train].Count(), counted[CorpusSplit.Dev].Count(), counted[CorpusSplit.Test].Count());
            writer.Write(FormattableString.Invariant($"| {rule} | {train + dev + test} | {train} | {dev} | {test} |\n"));
        }
    }
}
