using AfterSalesCoach.Dialogue;

namespace AfterSalesCoach.Linting.Confidence;

/// <summary>Joins what the rules found with what a classifier thinks: one probability, two thresholds for each rule.</summary>
internal static class EvidenceJoiner
{
    public static IEnumerable<Diagnostic> Join(Reply reply, IReadOnlyList<Diagnostic> byRules, IReadOnlyList<ReplyRule> rules, IReplyClassifier classifier)
    {
        // The classifier has learnt from answers; a canned reply answers nobody.
        if (!reply.Case.HasContext)
        {
            return byRules;
        }

        var likelihoods = classifier.Classify(reply.Conversation, reply.Index, [.. byRules.Select(d => d.RuleId).Distinct()]).ToDictionary(l => l.RuleId);
        return rules.SelectMany(rule => OperatingPoint.Of(rule.Descriptor.Id) is { } point && likelihoods.TryGetValue(point.RuleId, out var likelihood)
            ? Weigh(reply, rule.Descriptor, [.. byRules.Where(d => d.RuleId == point.RuleId)], likelihood, point)
            : byRules.Where(d => d.RuleId == rule.Descriptor.Id));
    }

    private static IEnumerable<Diagnostic> Weigh(Reply reply, RuleDescriptor rule, IReadOnlyList<Diagnostic> byRule, RuleLikelihood likelihood, OperatingPoint point)
    {
        if (likelihood.Probability < (byRule.Count > 0 ? point.Supported : point.Alone))
        {
            return [];
        }

        return byRule.Count > 0 ? byRule.Select(d => d with { Confidence = likelihood.Probability })
            : SpanOf(reply, likelihood) is { } span ? [new Diagnostic(rule, rule.Severity, reply.Index, span, likelihood.Probability, DiagnosticOrigin.Classifier)]
            : [];
    }

    /// <summary>
    /// The clause that speaks for it; the whole reply when something is missing from it. What is missing from one of several messages in a
    /// row may stand in the others, which the classifier does not read, so there it is not believed alone.
    /// </summary>
    private static Text.TextSpan? SpanOf(Reply reply, RuleLikelihood likelihood) =>
        likelihood.Clause is { } clause ? reply.Clauses[clause].RawSpan
        : reply.Turn.Skip(1).Any() ? null
        : reply.Message.WholeSpan;
}
