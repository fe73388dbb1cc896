using System.Collections.Immutable;
using System.Text.RegularExpressions;
using AfterSalesCoach.Dialogue;
using AfterSalesCoach.Dialogue.Acts;
using AfterSalesCoach.Dialogue.Tagging;
using AfterSalesCoach.Linting;
using AfterSalesCoach.Linting.Rewrites;

namespace AfterSalesCoach.Testing.Rewrites;

/// <summary>Holds suggestions to what they promise; each complaint says which promise was broken.</summary>
public sealed partial class RewriteChecker(DialogueTagger tagger, Linter linter)
{
    private const int Shortest = 15;
    private const int Longest = 120;

    private static readonly ActSet _offers = ActSet.Of(
        DialogueAct.OfferRefund, DialogueAct.OfferPartialRefund, DialogueAct.OfferCompensation, DialogueAct.OfferResend, DialogueAct.OfferExchange,
        DialogueAct.OfferReturn, DialogueAct.OfferVisit, DialogueAct.Promise, DialogueAct.GiveContact);

    /// <summary>Findings after which nothing that was offered or promised can be taken to stand.</summary>
    private static readonly string[] _voiding =
        ["ASC3001", "ASC3003", "ASC3004", "ASC3005", "ASC3009", "ASC3010", "ASC3011", "ASC3012", "ASC2001", "ASC2002", "ASC2003", "ASC3006", "ASC3007", "ASC4003"];

    private readonly RewriteComposer _composer = new(tagger, linter);

    /// <returns>The suggestions and what is wrong with them.</returns>
    public (ImmutableArray<RewriteSuggestion> Suggestions, ImmutableArray<string> Complaints) Check(Conversation conversation, int index)
    {
        var tagged = tagger.Tag(conversation);
        var reply = new Reply(tagged, index);
        var suggestions = _composer.Suggest(conversation, index);
        var complaints = ImmutableArray.CreateBuilder<string>();
        var known = StatedFacts.In(string.Join('。', conversation.Messages.Take(index + 1).Select(m => m.Text)));
        var kept = FactsThatStand(reply);
        foreach (var suggestion in suggestions)
        {
            void Complain(string what) => complaints.Add($"{what}: {suggestion.Text} ← {conversation.Messages[index].Text}");

            var rewritten = conversation with { Messages = conversation.Messages.SetItem(index, new Message(Speaker.Agent, suggestion.Text)) };
            if (!linter.LintReply(new Reply(tagger.Tag(rewritten), index)).IsEmpty)
            {
                Complain("flagged itself");
            }

            if (!_composer.Suggest(rewritten, index).IsEmpty)
            {
                Complain("rewritten again");
            }

            if (suggestion.Text.Length is < Shortest or > Longest)
            {
                Complain($"{suggestion.Text.Length} characters");
            }

            if (suggestion.Applicability == Applicability.HasPlaceholders != suggestion.Text.Contains('【', StringComparison.Ordinal))
            {
                Complain("applicability");
            }

            var stated = StatedFacts.In(suggestion.Text);
            foreach (var invented in stated.Except(known))
            {
                Complain($"invents {invented}");
            }

            foreach (var lost in kept.Except(stated))
            {
                Complain($"loses {lost}");
            }
        }

        if (suggestions.Length == 3 && Pairs(suggestions).Count(p => TextDifference.Share(p.A, p.B) > 1.0 / 3) < 2)
        {
            complaints.Add($"alike: {string.Join(" / ", suggestions.Select(s => s.Text))}");
        }

        return (suggestions, complaints.ToImmutable());
    }

    private static IEnumerable<(string A, string B)> Pairs(ImmutableArray<RewriteSuggestion> suggestions) =>
        from i in Enumerable.Range(0, suggestions.Length)
        from j in Enumerable.Range(i + 1, suggestions.Length - i - 1)
        select (suggestions[i].Text, suggestions[j].Text);

    /// <summary>What clauses state that no finding touches and that plainly offer, promise or give a contact.</summary>
    private HashSet<string> FactsThatStand(Reply reply)
    {
        var findings = linter.LintReply(reply);
        if (findings.Any(d => _voiding.Contains(d.RuleId)))
        {
            return [];
        }

        var standing = reply.Clauses.Where((clause, i) =>
            !findings.Any(d => d.Span.Length < reply.Message.Raw.Length && d.Span.Overlaps(clause.RawSpan))
            && reply.Message.Tags.Any(t => t.Clause == i && _offers.Contains(t.Act) && t.IsAffirmed && Reply.IsOurs(reply.Message, t))
            && !reply.Message.Tags.Any(t => t.Clause == i && t.Act is DialogueAct.LowOffer or DialogueAct.Refuse or DialogueAct.Stall or DialogueAct.OfferCoupon or DialogueAct.CallItNormal)
            && (Done().IsMatch(clause.Text) || !reply.Message.Tags.Any(t => t.Clause == i && t.Act == DialogueAct.MentionLowPrice)));

        // What is wrong from end to end names sums and times at which nothing is done (生日从零点过到二十四点); 今晚发 in it stands.
        var wrong = findings.Any(d => !KeptClauses.OnlyOmissions([d]) && d.Span.Length == reply.Message.Raw.Length);
        return [.. standing.Where(c => (!wrong || Done().IsMatch(c.Text)) && !PromisesNothing().IsMatch(c.Text)).SelectMany(c => StatedFacts.In(c.RawSpan.Of(reply.Message.Raw)))];
    }

    /// <summary>下午到和晚上到没差别 promises neither, and 今晚送不到 nothing.</summary>
    [GeneratedRegex("[和跟与].{1,8}(没(什么|啥)?(差别|区别|两样)|差不多|一(个)?样)|[发送寄到]不[到了出]")]
    private static partial Regex PromisesNothing();

    [GeneratedRegex("[发寄退补赔送换打]|到账|上门")]
    private static partial Regex Done();
}
