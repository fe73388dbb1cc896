// Precision and recall of the rules on the labelled replies, for people who work on rules and lexicons.
//   dotnet run --project tests/AfterSalesCoach.CorpusReport -- [--split train|dev|test] [--rule ASC1001] [--show fp|fn|tp] [--max N]
//       [--lexicons DIR] [--replies DIR] [--tags ID or "CUSTOMER┃REPLY"] [--examples x] [--conversations x] [--write-quality x]
//       [--rewrites check|time|sheet] [--sheet FILE --count 120 --seed 1 --exclude KEY.csv,KEY.csv]
using System.Globalization;
using AfterSalesCoach.CorpusReport;
using AfterSalesCoach.Dialogue;
using AfterSalesCoach.Dialogue.Tagging;
using AfterSalesCoach.Learning.Corpus;
using AfterSalesCoach.Learning.Evaluation;
using AfterSalesCoach.Linting;
using AfterSalesCoach.Testing.Corpus;
using AfterSalesCoach.Text.Normalization;

var options = args.Chunk(2).ToDictionary(p => p[0], p => p.Length > 1 ? p[1] : "");
string? Option(string name) => options.GetValueOrDefault(name);

var lexicon = Option("--lexicons") is { } folder ? Lexicon.LoadFolder(folder) : Lexicon.Default;
var tagger = new DialogueTagger(Normalizer.Default, lexicon);
var linter = new Linter(tagger, RuleCatalog.All, LintSettings.Default);
var replies = (Option("--replies") is { } path ? LabelledCorpus.Load(path) : Repository.LabelledReplies()).ToList();

if (options.ContainsKey("--write-quality"))
{
    File.WriteAllLines(
        Path.Combine(Repository.Root, "src", "AfterSalesCoach.Linting", "Confidence", "rule-quality.csv"),
        RuleMeasurement.OutsideTest(tagger).Select(c => FormattableString.Invariant($"{c.RuleId},{c.TruePositives},{c.FalsePositives},{c.FalseNegatives}"))
            .Prepend("rule,found,wrong,missed"));
    return;
}

if (options.ContainsKey("--examples"))
{
    ExampleReport.Write(tagger);
    return;
}

if (Option("--tags") is { } wanted)
{
    var conversation = wanted.Split('┃') is [var customer, var answer]
        ? new Conversation("tags", [new Message(Speaker.Customer, customer), new Message(Speaker.Agent, answer)])
        : replies.Single(r => r.Id == wanted).Conversation;
    foreach (var message in tagger.Tag(conversation).Messages)
    {
        Console.WriteLine($"{message.Speaker}: {message.Raw}\n    clauses: {string.Join(" / ", message.Clauses.Select(c => c.Text + (c.IsQuestion ? "?" : "")))}");
        foreach (var tag in message.Tags)
        {
            Console.WriteLine($"    {tag.Act} [{tag.Polarity}] {tag.Span.Of(message.Text)}");
        }
    }

    return;
}

var split = Enum.Parse<CorpusSplit>(Option("--split") ?? "Dev", ignoreCase: true);
var show = Option("--show");
if (Option("--rewrites") is { } task)
{
    var ofSplit = replies.Where(r => r.Split == split);
    switch (task)
    {
        case "time":
            RewriteReport.Time(tagger, ofSplit);
            break;
        case "sheet":
            RewriteReport.WriteSheet(tagger, ofSplit, Option("--sheet") ?? "sheet", int.Parse(Option("--count") ?? "120", CultureInfo.InvariantCulture), int.Parse(Option("--seed") ?? "1", CultureInfo.InvariantCulture),
                Option("--exclude")?.Split(',') ?? []);
            break;
        default:
            RewriteReport.Check(tagger, ofSplit, int.Parse(Option("--max") ?? "20", CultureInfo.InvariantCulture));
            break;
    }

    return;
}

if (options.ContainsKey("--conversations"))
{
    ConversationReport.Write(tagger, split, show);
    return;
}

var most = int.Parse(Option("--max") ?? "60", System.Globalization.CultureInfo.InvariantCulture);
var counts = RuleCatalog.All.Select(r => r.Descriptor).Where(d => d.Scope == RuleScope.Message)
    .ToDictionary(d => d.Id, d => new RuleCounts(d.Id));
var (total, clean, cleanFlagged) = (0, 0, 0);
foreach (var reply in replies.Where(r => r.Split == split))
{
    total++;
    var last = reply.Conversation.Messages.Length - 1;
    var found = linter.Lint(reply.Conversation).Diagnostics.Where(d => d.MessageIndex == last).ToLookup(d => d.RuleId);
    clean += reply.Labels.Count == 0 ? 1 : 0;
    cleanFlagged += reply.Labels.Count == 0 && found.Any(g => counts.ContainsKey(g.Key)) ? 1 : 0;
    foreach (var (id, count) in counts)
    {
        var (expected, actual) = (reply.Labels.Contains(id), found.Contains(id));
        var kind = (expected, actual) switch { (true, true) => "tp", (true, false) => "fn", (false, true) => "fp", _ => "" };
        count.Add(expected, actual);
        if (kind.Length > 0 && kind == show && (Option("--rule") is not { } only || only == id) && most-- > 0)
        {
            Console.WriteLine($"{kind} {id} {reply.Id} [{string.Join(' ', reply.Labels)}] {reply.Describe()}"
                + (actual ? $"  «{string.Join('|', found[id].Select(d => d.Span.Of(reply.Reply)))}»" : ""));
        }
    }
}

Console.WriteLine($"{split}: {total} replies, {clean} clean, {cleanFlagged} clean ones flagged by any rule");
Console.WriteLine("rule      tp   fp   fn   precision recall  F1");
foreach (var count in counts.Values.Where(c => Option("--rule") is not { } only || only == c.RuleId))
{
    Console.WriteLine(FormattableString.Invariant(
        $"{count.RuleId} {count.TruePositives,4} {count.FalsePositives,4} {count.FalseNegatives,4}   {count.Precision:F3}     {count.Recall:F3}   {count.F1:F3}"));
}

Console.WriteLine(FormattableString.Invariant($"macro-F1 {counts.Values.Average(c => c.F1):F3}"));
