using AfterSalesCoach.Dialogue.Tagging;
using AfterSalesCoach.Text;
using AfterSalesCoach.Text.Normalization;
using AfterSalesCoach.Text.Patterns;

namespace AfterSalesCoach.Linting.HouseRules;

/// <summary>A rule that a shop wrote in YAML. Its patterns are those of the lexicons, so none of them can backtrack.</summary>
public sealed class HouseRule : ReplyRule
{
    internal HouseRule(RuleDescriptor descriptor, HouseRuleKind kind, PatternSet words) =>
        (Descriptor, Kind, Words) = (descriptor, kind, words);

    public override RuleDescriptor Descriptor { get; }

    internal HouseRuleKind Kind { get; }

    /// <summary>The words in question: for phrase and replace those not to be said, for require those to be said, for order those to come first.</summary>
    internal PatternSet Words { get; }

    /// <summary>For order: what has to come later. For require: what in the reply makes it apply; null for always.</summary>
    internal PatternSet? Other { get; init; }

    /// <summary>For require: what in the customer's messages makes it apply; null for always.</summary>
    internal PatternSet? Customer { get; init; }

    internal string? Replacement { get; init; }

    public override IEnumerable<Diagnostic> Analyze(Reply reply) => Kind switch
    {
        HouseRuleKind.Phrase => Matches(Words, reply.Message.Normalized).Select(span => Report(reply.Message, span)),
        HouseRuleKind.Replace => Matches(Words, reply.Message.Normalized).Select(span => Report(reply.Message, span) with { Rewrites = [Replace(reply.Message)] }),
        HouseRuleKind.Require => Require(reply),
        HouseRuleKind.Order => Order(reply),
        _ => throw new InvalidOperationException($"unknown kind {Kind}"),
    };

    private IEnumerable<Diagnostic> Require(Reply reply)
    {
        var applies = (Other is null || Contains(Other, reply.Message)) && (Customer is null || reply.CustomerMessages.Any(m => Contains(Customer, m)));
        if (applies && reply.Message.Text.Length > 0 && !reply.Turn.Any(m => Contains(Words, m)))
        {
            yield return ReportOmission(reply);
        }
    }

    private IEnumerable<Diagnostic> Order(Reply reply)
    {
        var later = Matches(Other!, reply.Message.Normalized).ToList();
        if (later.Count == 0 || reply.TurnSoFar.Any(m => Contains(Words, m)))
        {
            yield break;
        }

        var first = Matches(Words, reply.Message.Normalized).Select(s => s.Start).DefaultIfEmpty(int.MaxValue).Min();
        if (later[0].Start < first)
        {
            yield return Report(reply.Message, later[0]);
        }
    }

    private RewriteSuggestion Replace(TaggedMessage message)
    {
        var text = message.Raw;
        foreach (var span in Matches(Words, message.Normalized).Reverse())
        {
            text = string.Concat(text.AsSpan(0, span.Start), Replacement, text.AsSpan(span.End));
        }

        return RewriteSuggestion.Of(text);
    }

    private static bool Contains(PatternSet patterns, TaggedMessage message) => Matches(patterns, message.Normalized).Any();

    /// <summary>Raw spans, from left to right, none overlapping another.</summary>
    private static IEnumerable<TextSpan> Matches(PatternSet patterns, NormalizedText text)
    {
        var matches = new List<PatternMatch>();
        patterns.Match(text, matches);
        var end = -1;
        foreach (var match in matches.OrderBy(m => m.Span.Start).ThenByDescending(m => m.Span.End))
        {
            if (match.Span.Start >= end)
            {
                end = match.Span.End;
                yield return text.ToRaw(match.Span);
            }
        }
    }
}
