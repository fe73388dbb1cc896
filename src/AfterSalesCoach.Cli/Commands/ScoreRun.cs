using System.Collections.Immutable;
using AfterSalesCoach.ChatLogs;
using AfterSalesCoach.Cli.Output;
using AfterSalesCoach.Dialogue;
using AfterSalesCoach.Dialogue.Tagging;
using AfterSalesCoach.Linting;
using AfterSalesCoach.Scoring.Aggregation;
using AfterSalesCoach.Scoring.Findings;
using AfterSalesCoach.Scoring.History;
using AfterSalesCoach.Scoring.Html;
using AfterSalesCoach.Scoring.Judging;
using AfterSalesCoach.Scoring.Reviews;
using AfterSalesCoach.Scoring.Scorecards;
using AfterSalesCoach.Scoring.ServiceLevels;
using AfterSalesCoach.Scoring.Summary;
using AfterSalesCoach.Scoring.Workbooks;

namespace AfterSalesCoach.Cli.Commands;

/// <summary>One run of <c>coach score</c>: conversations are scored in several threads, added up in their order, and written out.</summary>
/// <remarks>
/// Memory does not grow with the input: findings go to disk as they come, sums are bounded, and of the conversations only those are held that
/// a lead should read first or that are drawn for review.
/// </remarks>
/// <param name="given">Rules and configuration; null to load them as the options say.</param>
internal sealed class ScoreRun(ScoreOptions options, CommandConsole console, TimeProvider time, LinterSetup? given = null)
{
    public const string Findings = "findings.jsonl";
    public const string Summary = "summary.json";
    public const string Workbook = "scorecard.xlsx";
    public const string Report = "report.html";
    public const string Review = "review.csv";
    public const string ReviewSample = "review-sample.jsonl";

    private readonly Scorecard _scorecard = options.ScorecardPath is { } path ? UserFile.With(path, () => ScorecardReader.Load(path)) : Scorecard.Default;
    private readonly ServiceLevelProfile _profile = ProfileOf(options.ServiceProfile);
    private readonly ConversationFaults _faults = new(console);
    private readonly LinterSetup _setup = given ?? LinterSetup.Load(options.Paths, options.ConfigPath, [], []);
    private readonly Dictionary<string, ServiceLevelMeter> _meters = [];
    private readonly HashSet<string> _files = new(StringComparer.Ordinal);
    private long _problems;
    private bool _unreadable;
    private bool _reported;

    private bool English => options.Language == UserLanguage.English;

    /// <returns>The exit status; interrupted runs write what they have.</returns>
    public int Execute(CancellationToken cancellation)
    {
        var before = options.ComparePath is { } path ? UserFile.With(path, () => SummaryJson.Read(path)) : null;
        if (before is { Complete: false })
        {
            console.Note(English
                ? "The run compared with was interrupted and holds a part of its conversations; compare with care."
                : "用来比较的那次运行是中断的，只含一部分会话，比较结果仅供参考。");
        }

        var folder = ScoreFolder.Open(options.Out, options.Force);
        var settings = _setup.Configuration.SettingsFor(options.Paths[0]);
        var aggregator = new ScoreAggregator(_scorecard, _setup.Rules.Select(r => (r.Descriptor, settings.SeverityOf(r.Descriptor))), _profile);
        var reading = new ReadingList(Math.Max(options.Top, ScoreOptions.DefaultTop));
        var sampler = new StratifiedSampler(options.Sample, options.Seed, _scorecard.PassTenths);

        using var findings = folder.Create(Findings);
        using var everything = options.EmbedAll ? folder.Create("conversations") : null;
        var interrupted = Score(new ConversationScorer(_scorecard, Mask), aggregator, reading, sampler, findings, everything, cancellation);
        if (aggregator.Conversations == 0)
        {
            return interrupted ? ExitCode.Interrupted
                : _faults.Count > 0 ? ExitCode.Bug
                : _reported ? ExitCode.BadInput : throw new UserError("输入里没有任何会话。", "The input holds no conversation.");
        }

        findings.Commit();
        var first = reading.InOrder();
        var facts = new RunFacts(RunPrint.Of(_setup, settings, _scorecard, _profile)) { Complete = !interrupted, Masked = options.Mask, Files = _files.Count, InputProblems = _problems };
        var summary = aggregator.Summarise(facts, first.Take(ScoreOptions.DefaultTop).Where(f => f.Scored.Brief.Findings > 0).Select(f => f.Scored.Brief));
        if (before is not null && (before.Totals.Score.Cases == 0 || summary.Totals.Score.Cases == 0))
        {
            console.Note(English ? "One of the two runs has no scored conversation; there is nothing to compare." : "两次里有一次没有计分会话，没法比较。");
            before = null;
        }

        summary = before is null ? summary : summary with { Comparison = RunComparer.Compare(before, summary) };
        WriteFiles(folder, summary, first, sampler, everything);
        Store(summary);
        ScoreReport.Write(console, summary, folder);
        return interrupted ? ExitCode.Interrupted : _faults.Count > 0 ? ExitCode.Bug : _unreadable ? ExitCode.BadInput : ExitCode.Clean;
    }

    /// <returns>Whether it was interrupted.</returns>
    private bool Score(
        ConversationScorer scorer, ScoreAggregator aggregator, ReadingList reading, StratifiedSampler sampler, PendingFile findings, PendingFile? everything,
        CancellationToken cancellation)
    {
        var reader = new ChatLogReader(options.Reading, Tell);
        using var progress = new ScoreProgress(console, InputSize.Of(options.Paths));
        var work = Inputs(reader).Select((conversation, index) => (Conversation: conversation, Number: index + 1L));
        try
        {
            foreach (var (conversation, judged, fault) in OrderedParallel.Select(work, options.Threads, item => Score(scorer, item.Conversation, item.Number)))
            {
                if (judged is not { } result)
                {
                    _faults.Tell(conversation, fault!);
                    _problems++;
                    continue;
                }

                var (scored, lines) = result;
                aggregator.Add(scored);
                reading.Add(conversation, scored);
                sampler.Add(conversation, scored);
                foreach (var line in lines)
                {
                    findings.Stream.Write(line);
                }

                everything?.Stream.Write(DetailLines.Line(scorer.Detail(conversation, scored, _ => [])));
                if (conversation.Source?.File is { } file)
                {
                    _files.Add(file);
                }

                progress.Report(aggregator.Conversations, aggregator.Messages, reader.BytesRead);
                if (cancellation.IsCancellationRequested)
                {
                    return true;
                }
            }
        }
        catch (OperationCanceledException)
        {
            // Standard input had nothing more to say when the user had enough.
            return true;
        }

        return cancellation.IsCancellationRequested;
    }

    private (Conversation Conversation, Judged? Judged, Exception? Fault) Score(ConversationScorer scorer, Conversation conversation, long number)
    {
        var file = conversation.Source?.File ?? "";
        var (judged, fault) = ConversationFaults.Try(() =>
        {
            var tagged = _setup.Tagger.Tag(conversation);
            var scored = scorer.Score(tagged, _setup.For(file).Linter.Lint(tagged), MeterFor(file).Measure(tagged), number);
            return new Judged(scored, [.. FindingLines.Rows(conversation, scored, _scorecard, Mask, options.Language).Select(FindingLines.Line)]);
        });
        return (conversation, judged, fault);
    }

    private void WriteFiles(
        ScoreFolder folder, ScoreSummary summary, IReadOnlyList<(Conversation Conversation, ScoredConversation Scored)> first, StratifiedSampler sampler, PendingFile? everything)
    {
        // Workbook and report come on top of what judging has left behind; that goes first.
        GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
        var drawn = sampler.Draw();
        ImmutableArray<ReviewRow> review = [.. drawn.SelectMany(d => ReviewRows.Of(d.Conversation, d.Scored, Mask, options.Language))];
        if (review.IsEmpty)
        {
            folder.Remove(Review);
            folder.Remove(ReviewSample);
        }
        else
        {
            folder.Write(ReviewSample, stream =>
            {
                foreach (var (conversation, scored) in drawn)
                {
                    stream.Write(ConversationJson.Line(conversation, scored.Brief.Number.ToString(System.Globalization.CultureInfo.InvariantCulture), Mask));
                }
            });
            folder.Write(Review, ReviewSheet.Csv(review, options.Language));
        }

        folder.Write(Workbook, stream => ScorecardWorkbook.Write(stream, summary, FindingLines.Read(folder.Path(Findings)), review, options.Language));
        WriteReport(folder, summary, first, everything);

        // Last: who reads it finds the others beside it.
        folder.Write(Summary, SummaryJson.Write(summary));
    }

    private void WriteReport(
        ScoreFolder folder, ScoreSummary summary, IReadOnlyList<(Conversation Conversation, ScoredConversation Scored)> first, PendingFile? everything)
    {
        var scorer = new ConversationScorer(_scorecard, Mask);
        var shown = first.Take(options.Top).Select(f =>
        {
            var tagged = new Lazy<TaggedConversation>(() => _setup.Tagger.Tag(f.Conversation));
            return scorer.Detail(f.Conversation, f.Scored, index => Rewrites(f.Conversation, tagged, index));
        });
        everything?.Stream.Flush();
        var conversations = everything is null ? [.. shown] : DetailLines.Read(everything.Temporary);
        folder.Write(Report, stream =>
        {
            using var writer = new StreamWriter(stream, new System.Text.UTF8Encoding(false), bufferSize: 1 << 16, leaveOpen: true) { NewLine = "\n" };
            ReportWriter.Write(writer, summary, conversations, options.Language);
        });
    }

    /// <summary>Whole messages to send instead, as <c>coach lint --rewrite</c> gives them.</summary>
    private List<string> Rewrites(Conversation conversation, Lazy<TaggedConversation> tagged, int index)
    {
        if (conversation.Messages[index].Speaker != Speaker.Agent)
        {
            return [];
        }

        var (texts, fault) = ConversationFaults.Try(() => _setup.For(conversation.Source?.File ?? "").Composer.Suggest(tagged.Value, index, most: 1).Select(s => s.Text).ToList());
        if (texts is null)
        {
            _faults.Tell(conversation, fault!);
        }

        return texts ?? [];
    }

    private void Store(ScoreSummary summary)
    {
        if (options.StorePath is not { } path)
        {
            return;
        }

        if (!summary.Complete)
        {
            console.Note(English ? "An interrupted run is not stored in the history: it would pass for a whole one." : "中断的运行没有记入历史库，免得以后当成完整的一次。");
            return;
        }

        if (summary.Totals.Scored == 0)
        {
            console.Note(English ? "A run without a scored conversation is not stored in the history: it would pass for one of 0 points." : "没有计分会话的运行没有记入历史库，免得以后当成 0 分。");
            return;
        }

        try
        {
            using var history = RunHistory.Open(path);
            history.Add(summary, time.GetLocalNow());
        }
        catch (HistoryException e)
        {
            throw new UserError(
                $"历史库“{Printable.Text(path)}”用不了：{e.Text.Chinese}。其他结果已写好，换一个 --store 再运行。",
                $"The store '{Printable.Text(path)}' cannot be used: {e.Text.English}. The other results are written; name another --store.");
        }
    }

    private IEnumerable<Conversation> Inputs(ChatLogReader reader) =>
        RepeatedConversations.Watch(options.Paths.SelectMany(path => path == "-" ? reader.Read(console.Input, "<stdin>") : reader.Read(path)), Tell);

    private void Tell(LogProblem problem)
    {
        _unreadable |= problem.Severity == ProblemSeverity.Error;
        if (problem.Severity != ProblemSeverity.Info)
        {
            _reported = true;
            _problems++;
        }

        // Remarks on single lines would drown the rest; that a whole file was passed over is told.
        if (problem.Severity != ProblemSeverity.Info || problem.Position.Line == 0)
        {
            // A problem may quote the log; where it is is said unmasked, or nobody would find it.
            var masked = problem with { Chinese = Mask(problem.Chinese), English = Mask(problem.English) };
            console.Error(Printable.Text(masked.Describe(English)));
        }
    }

    private ServiceLevelMeter MeterFor(string file)
    {
        lock (_meters)
        {
            if (!_meters.TryGetValue(file, out var meter))
            {
                _meters.Add(file, meter = new ServiceLevelMeter(_profile, _setup.Configuration.SettingsFor(file), _setup.Tagger));
            }

            return meter;
        }
    }

    private string Mask(string text) => options.Mask ? PiiMasker.Mask(text) : text;

    private static ServiceLevelProfile ProfileOf(string? name) => name switch
    {
        null => ServiceLevelProfiles.Default,
        _ when ServiceLevelProfiles.Find(name) is { } shipped => shipped,
        _ when File.Exists(name) => UserFile.With(name, () => ServiceLevelProfileReader.Load(name)[0]),
        _ => throw new UserError(
            $"没有服务水平口径“{Printable.Text(name)}”，也没有这个文件。内置的有：{string.Join("、", ServiceLevelProfiles.All.Select(p => p.Id))}。",
            $"There is no service-level profile or file '{Printable.Text(name)}'; shipped are {string.Join(", ", ServiceLevelProfiles.All.Select(p => p.Id))}."),
    };

    private sealed record Judged(ScoredConversation Scored, ImmutableArray<byte[]> Lines);
}
