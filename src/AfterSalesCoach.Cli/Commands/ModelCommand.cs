using System.CommandLine;
using AfterSalesCoach.Dialogue.Tagging;
using AfterSalesCoach.Learning.Corpus;
using AfterSalesCoach.Learning.Model;
using AfterSalesCoach.Learning.Training;
using AfterSalesCoach.Linting;

namespace AfterSalesCoach.Cli.Commands;

/// <summary><c>coach model train</c> and <c>coach model evaluate</c>.</summary>
internal sealed class ModelCommand
{
    private const string ModelPath = "src/AfterSalesCoach.Learning/Model/reply-model.bin";
    private const string PointsPath = "src/AfterSalesCoach.Linting/Confidence/operating-points.csv";

    /// <summary>Recall counts little more than half of precision: a wrong finding costs a user more than a missed one.</summary>
    private const double Beta = 0.6;

    /// <summary>
    /// What only the classifier sees is not reported below this, whatever a few development replies say. Of the judgements between 0.4 and 0.5 more
    /// than half are right there: a joint fitted to models of three quarters of the data is a little too careful.
    /// </summary>
    private const double LowestAlone = 0.43;

    /// <summary>What a rule found is kept at least when the classifier would bet on it.</summary>
    private const double HighestSupported = 0.5;

    private readonly Option<string> _corpus = new("--corpus") { Description = "标注语料的文件夹 | folder of labelled replies", DefaultValueFactory = _ => "corpora/replies" };
    private readonly Option<bool> _write = new("--write") { Description = "把结果写入源码目录，替换随程序发布的模型 | replace the model that ships" };
    private readonly Option<string> _split = new("--split") { Description = "评测哪一部分：train、dev、test | which split", DefaultValueFactory = _ => "test" };
    private readonly Option<string?> _data = new("--data") { Description = "改用这个文件里的标注数据 | evaluate on this file instead" };
    private readonly Option<int> _worst = new("--worst") { Description = "列出错得最多的几条 | list the worst errors", DefaultValueFactory = _ => 30 };

    public static readonly string[] Examples = ["coach model evaluate", "coach model evaluate --data 新写的回复.jsonl --worst 10", "coach model train --write"];

    /// <summary>The message rules, in the order of the catalogue: what the model learns.</summary>
    public static IReadOnlyList<string> Rules { get; } = [.. RuleCatalog.All.Select(r => r.Descriptor).Where(d => d.Scope == RuleScope.Message).Select(d => d.Id)];

    public Command Build(CommandConsole console)
    {
        var train = new Command("train", "从 corpora/ 训练分类器，并与随程序发布的模型比较 | train from corpora/ and compare with the model that ships") { _corpus, _write };
        train.SetAction((result, cancellation) => Task.FromResult(Train(result.GetValue(_corpus)!, result.GetValue(_write), console, cancellation)));
        var evaluate = new Command("evaluate", "在标注数据上评测规则与分类器 | measure rules and classifier on labelled replies") { _corpus, _split, _data, _worst };
        evaluate.SetAction((result, cancellation) =>
        {
            var replies = result.GetValue(_data) is { } file ? Load(file)
                : [.. Load(result.GetValue(_corpus)!).Where(r => r.Split == SplitOf(result.GetValue(_split)!))];
            using var output = OutputTarget.Open(null, console);
            ModelEvaluation.Write(replies, result.GetValue(_worst), output.Writer, cancellation);
            output.Commit();
            return Task.FromResult(ExitCode.Clean);
        });
        return new Command("model", "训练和评测分类器 | train and evaluate the classifier") { train, evaluate };
    }

    private static int Train(string corpus, bool write, CommandConsole console, CancellationToken cancellation)
    {
        var evidence = new RuleEvidence();
        var replies = Load(corpus).Where(r => r.Split != CorpusSplit.Test).SelectMany(r => r.Split == CorpusSplit.Train ? r.WithRewrite() : [r]).ToList();
        console.Note(new LocalizedText($"读入 {replies.Count} 条，正在计算特征……", $"{replies.Count} replies; computing features…").In(console.Language));
        var prepared = replies.AsParallel().AsOrdered().WithCancellation(cancellation)
            .Select(r => PreparedReply.Of(r, Rules, DialogueTagger.Default, evidence.For)).ToList();
        console.Note(new LocalizedText("正在训练，需要几分钟……", "Training; this takes a few minutes…").In(console.Language));
        var model = ReplyTrainer.Train(Rules, prepared);
        var bytes = ModelFile.Write(model);
        var points = OperatingPoints(model, [.. prepared.Where(p => p.Reply.Split == CorpusSplit.Dev)]);
        var same = File.Exists(ModelPath) && File.ReadAllBytes(ModelPath).AsSpan().SequenceEqual(bytes);
        if (write)
        {
            AtomicFile.Write(ModelPath, bytes);
            AtomicFile.Write(PointsPath, points);
        }

        console.Note((same
            ? new LocalizedText($"与现有模型完全相同（{bytes.Length / 1024} KB）。", $"The same bytes as the model that ships ({bytes.Length / 1024} KB).")
            : write ? new LocalizedText($"已写入 {ModelPath}（{bytes.Length / 1024} KB）。", $"Written: {ModelPath} ({bytes.Length / 1024} KB).")
            : new LocalizedText("与现有模型不同。加 --write 替换。", "Differs from the model that ships; --write replaces it.")).In(console.Language));
        return same || write ? ExitCode.Clean : ExitCode.Findings;
    }

    private static string OperatingPoints(ReplyModel model, List<PreparedReply> dev)
    {
        var likelihoods = dev.ConvertAll(p => model.Classify(p.Features, p.Evidence));
        var lines = new List<string> { "rule,alone,supported,found,wrong,missed" };
        for (var rule = 0; rule < Rules.Count; rule++)
        {
            var judged = dev.Select((p, i) => (likelihoods[i][rule].Probability, Label: p.Labels[rule], HasEvidence: p.Evidence.Contains(Rules[rule]))).ToList();
            var threshold = Math.Round(OperatingPointChooser.Choose(judged.Select(j => (j.Probability, j.Label)), Beta), 4);
            var (alone, supported) = (Math.Max(threshold, LowestAlone), Math.Min(threshold, HighestSupported));
            var reported = judged.Where(j => j.Probability >= (j.HasEvidence ? supported : alone)).ToList();
            var found = reported.Count(j => j.Label);
            lines.Add(FormattableString.Invariant($"{Rules[rule]},{alone},{supported},{found},{reported.Count - found},{judged.Count(j => j.Label) - found}"));
        }

        return string.Join('\n', lines) + "\n";
    }

    private static List<LabelledReply> Load(string path)
    {
        try
        {
            return [.. LabelledCorpus.Load(path)];
        }
        catch (FormatException e)
        {
            throw new UserError(e.Message, e.Message);
        }
    }

    private static CorpusSplit SplitOf(string name) => Enum.TryParse<CorpusSplit>(name, ignoreCase: true, out var split)
        ? split
        : throw new UserError($"--split 不能是“{name}”，可以写：train、dev、test。", $"--split cannot be '{name}'; write train, dev or test.");
}
