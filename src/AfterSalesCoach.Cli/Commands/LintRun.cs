using System.Collections.Immutable;
using AfterSalesCoach.ChatLogs;
using AfterSalesCoach.Cli.Output;
using AfterSalesCoach.Dialogue;
using AfterSalesCoach.Dialogue.Tagging;
using AfterSalesCoach.Linting;
using AfterSalesCoach.Linting.Baselines;
using AfterSalesCoach.Linting.Rewrites;

namespace AfterSalesCoach.Cli.Commands;

/// <summary>One run of <c>coach lint</c>: input, linters by configuration, findings in order, exit status.</summary>
/// <param name="given">Rules and configuration; null to load them as the options say.</param>
internal sealed class LintRun(LintOptions options, CommandConsole console, LinterSetup? given = null)
{
    private readonly ConversationFaults _faults = new(console);
    private readonly LintSummary _summary = new();
    private readonly List<BaselineEntry> _newBaseline = [];
    private readonly Lazy<FindingExplainer> _explainer = new(() => new FindingExplainer(DialogueTagger.Default));
    private List<string> _met = [];
    private bool _unreadable;
    private bool _reported;

    public int Execute(CancellationToken cancellation)
    {
        var setup = given ?? LinterSetup.Load(options.Paths, options.ConfigPath, options.Select, options.Ignore);
        var rules = setup.Rules;
        // What --update-baseline overwrites is read as well, to be sure that it is a baseline.
        var known = options.BaselinePath is { } path && (!options.UpdateBaseline || File.Exists(path)) ? UserFile.With(path, () => Baseline.Load(path)) : null;
        var baseline = options.UpdateBaseline ? null : known;

        var regressed = options.RegressionsPath is { } examples && RegressionCheck.Run(examples, setup, console);
        if (options.Paths.IsEmpty && options.Reply is null)
        {
            return regressed ? ExitCode.Findings : ExitCode.Clean;
        }

        if (options.RewritesLibrary)
        {
            return new LibraryRewrite(options, setup, console).Execute(cancellation);
        }

        using var output = OutputTarget.Open(options.OutputPath, console);
        using var writer = CreateWriter(output, rules);
        using var progress = new ProgressLine(console);
        var threads = options.Reply is null ? options.Threads : 1;
        try
        {
            foreach (var linted in OrderedParallel.Select(Read(), threads, read => Lint(read, setup)))
            {
                cancellation.ThrowIfCancellationRequested();
                linted.Read.Met.ForEach(console.Error);
                Emit(linted, baseline, writer);
                progress.Report(_summary.Conversations);
            }
        }
        finally
        {
            _met.ForEach(console.Error);
        }

        if (_summary.Conversations == 0)
        {
            return _reported ? ExitCode.BadInput : throw new UserError("输入里没有任何会话。", "The input holds no conversation.");
        }

        writer.Complete(_summary);
        output.Commit();
        var status = Finish(baseline, rules);
        return _faults.Count > 0 ? ExitCode.Bug : Math.Max(status, regressed ? ExitCode.Findings : ExitCode.Clean);
    }

    /// <summary>Each conversation with the problems met since the one before: how far reading is ahead of judging must not show in their order.</summary>
    private IEnumerable<ReadConversation> Read()
    {
        foreach (var conversation in RepeatedConversations.Watch(Inputs(), Report))
        {
            var met = _met;
            _met = [];
            yield return new ReadConversation(conversation, met);
        }
    }

    private IEnumerable<Conversation> Inputs()
    {
        if (options.Reply is { } reply)
        {
            return [SingleReply(reply)];
        }

        return options.Paths.SelectMany(path => ChatLogInput.Read(path, options.Reading, Report, console));
    }

    private Conversation SingleReply(string reply)
    {
        var messages = ImmutableArray.CreateBuilder<Message>();
        if (options.Customer is { } customer)
        {
            messages.Add(new Message(Speaker.Customer, customer));
        }

        messages.Add(new Message(Speaker.Agent, reply));
        return new Conversation("reply", messages.ToImmutable()) { Category = options.Category };
    }

    private void Report(LogProblem problem)
    {
        _unreadable |= problem.Severity == ProblemSeverity.Error;
        _reported |= problem.Severity != ProblemSeverity.Info;

        // Remarks on single lines would drown the rest; that a whole file was passed over is told.
        if (problem.Severity != ProblemSeverity.Info || problem.Position.Line == 0)
        {
            // A problem may quote the log; where it is is said unmasked, or nobody would find it.
            var masked = problem with { Chinese = Mask(problem.Chinese), English = Mask(problem.English) };
            _met.Add(Printable.Text(masked.Describe(options.Language == UserLanguage.English)));
        }
    }

    private static Linted Lint(ReadConversation read, LinterSetup setup)
    {
        var conversation = read.Conversation;
        var (linter, composer) = setup.For(conversation.Source?.File ?? "");
        var (judged, fault) = ConversationFaults.Try(() =>
        {
            var tagged = setup.Tagger.Tag(conversation);
            return new Judged(tagged, linter.Lint(tagged));
        });
        return new Linted(read, judged, composer, fault);
    }

    private void Emit(Linted linted, Baseline? baseline, IFindingWriter writer)
    {
        var ((conversation, _), judged, composer, fault) = linted;
        _summary.Conversations++;
        _summary.Replies += conversation.Messages.Count(m => m.Speaker == Speaker.Agent);
        List<Finding>? findings = null;
        if (judged is not null)
        {
            // Everything is worked out before anything is written, so that a fault leaves no half of a conversation behind.
            (findings, fault) = ConversationFaults.Try(() => Findings(judged, composer, baseline));
        }

        if (findings is null)
        {
            _faults.Tell(conversation, fault!);
            return;
        }

        foreach (var finding in findings)
        {
            _summary.Add(finding.Diagnostic);
            writer.Write(finding);
        }
    }

    private List<Finding> Findings(Judged judged, RewriteComposer composer, Baseline? baseline)
    {
        var (conversation, result) = (judged.Tagged.Conversation, judged.Result);
        _summary.Suppressed += result.Suppressed.Length;
        foreach (var (index, suppression) in result.UnusedSuppressions)
        {
            var place = suppression.Source ?? conversation.Messages[index].Source;
            console.Error(Printable.Text(options.Language == UserLanguage.English
                ? $"{place}: ASL9001 the suppression of {suppression.RuleId} suppresses nothing; take it out."
                : $"{place}: ASL9001 对 {suppression.RuleId} 的抑制没有用到，可以删掉。"));
        }

        var diagnostics = result.Diagnostics;
        if (options.UpdateBaseline)
        {
            _newBaseline.AddRange(diagnostics.Select(d => Baseline.EntryFor(conversation, d)));
        }

        if (baseline is not null)
        {
            var fresh = baseline.Subtract(conversation, diagnostics);
            _summary.InBaseline += diagnostics.Length - fresh.Length;
            diagnostics = fresh;
        }

        return Findings(judged.Tagged, diagnostics, composer);
    }

    private List<Finding> Findings(TaggedConversation tagged, ImmutableArray<Diagnostic> diagnostics, RewriteComposer composer)
    {
        var conversation = tagged.Conversation;
        var findings = new List<Finding>();
        var (message, text) = (-1, "");
        ImmutableArray<RewriteSuggestion> composed = [];
        foreach (var diagnostic in diagnostics)
        {
            if (diagnostic.Severity < options.MinSeverity)
            {
                continue;
            }

            if (diagnostic.MessageIndex != message)
            {
                message = diagnostic.MessageIndex;
                text = Mask(conversation.Messages[message].Text);
                composed = options.Rewrite ? [.. composer.Suggest(tagged, message)] : [];
            }

            var rewrites = options.Rewrite ? diagnostic.Rewrites.Concat(composed).Take(3) : [];
            findings.Add(new Finding(conversation, diagnostic, text, [.. rewrites.Select(r => r with { Text = Mask(r.Text) })])
            {
                Explanation = options.Explain ? _explainer.Value.Explain(conversation, diagnostic, Mask) : null,
            });
        }

        return findings;
    }

    private string Mask(string text) => options.Mask ? PiiMasker.Mask(text) : text;

    private IFindingWriter CreateWriter(OutputTarget output, ImmutableArray<Rule> rules) => options.Format switch
    {
        OutputFormat.Jsonl => new JsonLinesWriter(output.Stream, options.Language),
        OutputFormat.Json => new JsonWriter(output.Stream, options.Language),
        OutputFormat.Sarif => new SarifWriter(output.Stream, options.Language, [.. rules.Select(r => r.Descriptor)]),
        OutputFormat.GitHub => new GitHubWriter(output.Writer, options.Language),
        OutputFormat.JUnit => new JUnitWriter(output.Stream, options.Language),
        _ => new PrettyWriter(console.Lines(output.Writer, output.IsTerminal), options.Language),
    };

    private int Finish(Baseline? baseline, ImmutableArray<Rule> rules)
    {
        if (options.Statistics)
        {
            StatisticsTable.Write(console, _summary, options.Language);
        }

        if (options is { UpdateBaseline: true, BaselinePath: { } path })
        {
            AtomicFile.Write(path, Baseline.Write(_newBaseline));
            console.Note(options.Language == UserLanguage.English ? $"baseline written: {path}" : $"基线已写入：{path}");
            return _unreadable ? ExitCode.BadInput : ExitCode.Clean;
        }

        var stale = baseline is not null && options.Select.IsEmpty && options.Ignore.IsEmpty ? baseline.Stale.ToList() : [];
        foreach (var entry in stale.Take(10))
        {
            console.Error(Printable.Text(options.Language == UserLanguage.English
                ? $"{options.BaselinePath}: ASF1302 stale: {entry.RuleId} in conversation {entry.ConversationId} no longer occurs; run again with --update-baseline."
                : $"{options.BaselinePath}: ASF1302 基线过期：会话 {entry.ConversationId} 里的 {entry.RuleId} 已经没有了。加 --update-baseline 重新生成。"));
        }

        return _unreadable ? ExitCode.BadInput
            : stale.Count > 0 || _summary.Worst >= options.FailOn ? ExitCode.Findings : ExitCode.Clean;
    }

    private sealed record ReadConversation(Conversation Conversation, List<string> Met);

    /// <summary>A conversation with its findings and what can suggest better replies; or with our fault instead of findings.</summary>
    private sealed record Linted(ReadConversation Read, Judged? Judged, RewriteComposer Composer, Exception? Fault);

    /// <summary>Kept together, because suggesting rewrites reads the tagged conversation again for every finding.</summary>
    private sealed record Judged(TaggedConversation Tagged, LintResult Result);
}
