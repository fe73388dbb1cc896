using System.Globalization;
using AfterSalesCoach.Dialogue;
using AfterSalesCoach.Dialogue.Tagging;
using AfterSalesCoach.Learning.Corpus;
using AfterSalesCoach.Learning.Evaluation;
using AfterSalesCoach.Learning.Model;
using AfterSalesCoach.Linting;
using AfterSalesCoach.Linting.Confidence;
using AfterSalesCoach.Text;

namespace AfterSalesCoach.Cli.Commands;

/// <summary>The report of <c>coach model evaluate</c>, as Markdown.</summary>
internal static class ModelEvaluation
{
    /// <summary>Rules with fewer positives are left out of the mean that counts.</summary>
    private const int FewestPositives = 15;

    public static void Write(IReadOnlyList<LabelledReply> replies, int worst, TextWriter writer, CancellationToken cancellation)
    {
        var both = Judge(replies, ByRules(ReplyModel.Default), cancellation);
        WriteRules(writer, both);
        var errors = RuleCatalog.All.Select(r => r.Descriptor).Where(d => d.Severity == Severity.Error).Select(d => d.Id).ToHashSet();
        Line(writer, $"");
        Line(writer, $"{both.Replies} replies, {both.Clean} clean; macro-F1 {both.MacroF1(FewestPositives):F3} (rules with ≥ {FewestPositives} positives), {both.MacroF1():F3} (all), micro-F1 {both.MicroF1:F3}");
        Line(writer, $"precision of errors {both.PrecisionOf(errors):F3}; clean replies with an error {Share(both.CleanFlaggedBy(errors), both.Clean)}, with any finding {Share(both.CleanFlagged, both.Clean)}");
        Line(writer, $"minimal pairs with both replies right {Share(both.Pairs.BothRight, both.Pairs.Pairs)}");
        Line(writer, $"");
        Line(writer, $"| evidence | macro-F1 | micro-F1 | precision of errors | span F1 |");
        Line(writer, $"|---|---:|---:|---:|---:|");
        foreach (var (name, evaluation) in new[] { ("rules alone", Judge(replies, ByRules(classifier: null), cancellation)), ("classifier alone", Judge(replies, ClassifierAlone, cancellation)), ("both", both) })
        {
            Line(writer, $"| {name} | {evaluation.MacroF1(FewestPositives):F3} | {evaluation.MicroF1:F3} | {evaluation.PrecisionOf(errors):F3} | {evaluation.SpanF1:F3} |");
        }

        Line(writer, $"");
        Line(writer, $"| category | replies | micro-F1 |");
        Line(writer, $"|---|---:|---:|");
        foreach (var (category, evaluation) in both.ByCategory())
        {
            Line(writer, $"| {category} | {evaluation.Replies} | {evaluation.MicroF1:F3} |");
        }

        WriteReliability(writer, replies, cancellation);
        Line(writer, $"");
        foreach (var judged in both.Worst(worst))
        {
            Line(writer, $"- {judged.Reply.Id}: 标注 {Join(judged.Reply.Labels)}，判为 {Join(judged.Found)}：{judged.Reply.Describe().ReplaceLineEndings(" ")}");
        }
    }

    private static Func<TaggedConversation, IEnumerable<FoundRule>> ByRules(IReplyClassifier? classifier)
    {
        var evidence = new RuleEvidence(classifier);
        return conversation => evidence.FindingsIn(conversation).Select(d => new FoundRule(d.RuleId, d.Span));
    }

    private static IEnumerable<FoundRule> ClassifierAlone(TaggedConversation conversation)
    {
        var reply = conversation.Messages[^1];
        return ReplyModel.Default.Classify(conversation, reply.Index, [])
            .Where(l => l.Probability >= OperatingPoint.Of(l.RuleId)?.Alone)
            .Select(l => new FoundRule(l.RuleId, l.Clause is { } clause ? reply.Clauses[clause].RawSpan : new TextSpan(0, reply.Message.Text.Length)));
    }

    private static Evaluation Judge(IReadOnlyList<LabelledReply> replies, Func<TaggedConversation, IEnumerable<FoundRule>> find, CancellationToken cancellation) =>
        new(ModelCommand.Rules, ForEach(replies, r => new JudgedReply(r, [.. find(DialogueTagger.Default.Tag(r.Conversation))]), cancellation));

    /// <summary>The probabilities of all rules for all replies, with what the rules found as evidence: what findings carry as confidence.</summary>
    private static void WriteReliability(TextWriter writer, IReadOnlyList<LabelledReply> replies, CancellationToken cancellation)
    {
        var evidence = new RuleEvidence();
        var reliability = new Reliability(ForEach(replies, r => Judge(r, DialogueTagger.Default.Tag(r.Conversation)), cancellation).SelectMany(j => j));
        Line(writer, $"");
        Line(writer, $"| probability | judgements | predicted | labelled |");
        Line(writer, $"|---|---:|---:|---:|");
        foreach (var bin in reliability.Bins)
        {
            Line(writer, $"| from {bin.From:F1} | {bin.Count} | {bin.Predicted:F3} | {bin.Observed:F3} |");
        }

        Line(writer, $"");
        Line(writer, $"expected calibration error {reliability.ExpectedError:F4}");

        IEnumerable<(double, bool)> Judge(LabelledReply reply, TaggedConversation conversation) =>
            [.. ReplyModel.Default.Classify(conversation, conversation.Messages.Length - 1, evidence.For(conversation)).Select(l => (l.Probability, reply.Labels.Contains(l.RuleId)))];
    }

    private static List<T> ForEach<T>(IReadOnlyList<LabelledReply> replies, Func<LabelledReply, T> judge, CancellationToken cancellation) =>
        [.. replies.AsParallel().AsOrdered().WithCancellation(cancellation).Select(judge)];

    private static void WriteRules(TextWriter writer, Evaluation evaluation)
    {
        Line(writer, $"| rule | positives | precision | recall | F1 |");
        Line(writer, $"|---|---:|---:|---:|---:|");
        foreach (var rule in evaluation.Rules)
        {
            var (p, r) = (rule.PrecisionInterval, rule.RecallInterval);
            Line(writer, $"| {rule.RuleId} | {rule.Positives} | {rule.Precision:F2} ({p.Low:F2}–{p.High:F2}) | {rule.Recall:F2} ({r.Low:F2}–{r.High:F2}) | {rule.F1:F2} |");
        }
    }

    private static string Join(IEnumerable<string> rules) => rules.Any() ? string.Join('+', rules.Order(StringComparer.Ordinal)) : "无";

    private static string Share(int part, int whole) => FormattableString.Invariant($"{part}/{whole} ({(whole == 0 ? 0 : 100.0 * part / whole):F1} %)");

    private static void Line(TextWriter writer, FormattableString text) => writer.Write(text.ToString(CultureInfo.InvariantCulture) + "\n");
}
