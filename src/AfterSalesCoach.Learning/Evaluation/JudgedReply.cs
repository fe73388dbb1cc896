using AfterSalesCoach.Learning.Corpus;

namespace AfterSalesCoach.Learning.Evaluation;

/// <summary>A labelled reply and what was found in it.</summary>
/// <param name="Found">Ids of the rules.</param>
public sealed record JudgedReply(LabelledReply Reply, IReadOnlySet<string> Found)
{
    /// <summary>How many rules were found wrongly or missed.</summary>
    public int Errors => Found.Count(id => !Reply.Labels.Contains(id)) + Reply.Labels.Count(id => !Found.Contains(id));
}
