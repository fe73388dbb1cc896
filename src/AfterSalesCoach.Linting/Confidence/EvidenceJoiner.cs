using System.Collections.Immutable;
using System.Runtime.InteropServices;
using AfterSalesCoach.Dialogue;

namespace AfterSalesCoach.Linting.Confidence;

/// <summary>Joins what the rules found with what a classifier thinks: one probability, two thresholds for each rule.</summary>
internal sealed class EvidenceJoiner(ImmutableArray<ReplyRule> rules, IReplyClassifier classifier)
{
    private readonly ImmutableArray<OperatingPoint?> _points = [.. rules.Select(r => OperatingPoint.Of(r.Descriptor.Id))];

    /// <param name="byRules">In the order of the rules.</param>
    /// <param name="found">Gets what is reported.</param>
    public void Join(Reply reply, List<Diagnostic> byRules, List<Diagnostic> found)
    {
        // The classifier has learnt from answers; a canned reply answers nobody.
        if (!reply.Case.HasContext)
        {
            found.AddRange(byRules);
            return;
        }

        var likelihoods = classifier.Classify(reply.Conversation, reply.Index, byRules.Count == 0 ? [] : [.. byRules.Select(d => d.RuleId).Distinct()]);
        var (next, start) = (0, 0);
        var all = CollectionsMarshal.AsSpan(byRules);
        for (var i = 0; i < rules.Length; i++)
        {
            var byRule = all[start..EndOfRule(all, start, rules[i].Descriptor.Id)];
            start += byRule.Length;
            if (_points[i] is { } point && Find(likelihoods, point.RuleId, ref next) is { } likelihood)
            {
                Weigh(reply, rules[i], byRule, likelihood, point, found);
            }
            else
            {
                found.AddRange(byRule);
            }
        }
    }

    private static int EndOfRule(ReadOnlySpan<Diagnostic> found, int start, string ruleId)
    {
        var end = start;
        while (end < found.Length && found[end].RuleId == ruleId)
        {
            end++;
        }

        return end;
    }

    /// <summary>What the classifier thinks of a rule. Both know the rules in the same order, as a rule, so the next one is looked at first.</summary>
    private static RuleLikelihood? Find(IReadOnlyList<RuleLikelihood> likelihoods, string ruleId, ref int next)
    {
        for (var tried = 0; tried < likelihoods.Count; tried++, next++)
        {
            next = next < likelihoods.Count ? next : 0;
            if (likelihoods[next].RuleId == ruleId)
            {
                return likelihoods[next++];
            }
        }

        return null;
    }

    private static void Weigh(Reply reply, ReplyRule rule, ReadOnlySpan<Diagnostic> byRule, RuleLikelihood likelihood, OperatingPoint point, List<Diagnostic> found)
    {
        if (likelihood.Probability < (byRule.Length > 0 ? point.Supported : point.Alone))
        {
            KeepCertain(byRule, found);
            return;
        }

        if (byRule.Length > 0)
        {
            foreach (var diagnostic in byRule)
            {
                found.Add(diagnostic with { Confidence = likelihood.Probability });
            }
        }
        else if (!rule.IsKept(reply) && SpanOf(reply, likelihood) is { } span)
        {
            found.Add(new Diagnostic(rule.Descriptor, rule.Descriptor.Severity, reply.Index, span, likelihood.Probability, DiagnosticOrigin.Classifier));
        }
    }

    private static void KeepCertain(ReadOnlySpan<Diagnostic> byRule, List<Diagnostic> found)
    {
        foreach (var diagnostic in byRule)
        {
            if (diagnostic.IsCertain)
            {
                found.Add(diagnostic);
            }
        }
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
