using AfterSalesCoach.Learning.Corpus;

namespace AfterSalesCoach.Learning.Evaluation;

/// <summary>A labelled reply and what was found in it.</summary>
public sealed record JudgedReply(LabelledReply Reply, IReadOnlyList<FoundRule> Findings)
{
    /// <summary>A finding points at the right words when what is common to both spans is at least this share of what either covers.</summary>
    private const double LeastOverlap = 0.5;

    /// <summary>Ids of the rules found.</summary>
    public IReadOnlySet<string> Found { get; } = Findings.Select(f => f.RuleId).ToHashSet();

    /// <summary>How many rules were found wrongly or missed.</summary>
    public int Errors => Found.Count(id => !Reply.Labels.Contains(id)) + Reply.Labels.Count(id => !Found.Contains(id));

    /// <summary>
    /// Compares the places: labelled spans that were pointed at, labelled spans, findings that point at one, findings. A rule that is labelled
    /// here without a span (an omission) is left out.
    /// </summary>
    /// <param name="spanned">The rules that are labelled with spans.</param>
    public (int LabelsHit, int Labels, int FindingsRight, int Findings) CompareSpans(IReadOnlySet<string> spanned)
    {
        var labels = Reply.Spans.Where(s => spanned.Contains(s.RuleId)).Select(s => new FoundRule(s.RuleId, s.In(Reply.Reply))).Distinct().ToList();
        var findings = Findings.Where(f => spanned.Contains(f.RuleId) && (labels.Exists(l => l.RuleId == f.RuleId) || !Reply.Labels.Contains(f.RuleId))).Distinct().ToList();
        return (labels.Count(l => findings.Exists(f => Same(l, f))), labels.Count, findings.Count(f => labels.Exists(l => Same(l, f))), findings.Count);
    }

    private static bool Same(FoundRule a, FoundRule b)
    {
        var common = Math.Min(a.Span.End, b.Span.End) - Math.Max(a.Span.Start, b.Span.Start);
        var covered = Math.Max(a.Span.End, b.Span.End) - Math.Min(a.Span.Start, b.Span.Start);
        return a.RuleId == b.RuleId && common > 0 && common >= LeastOverlap * covered;
    }
}
