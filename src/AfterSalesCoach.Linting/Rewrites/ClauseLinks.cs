using System.Text.RegularExpressions;
using AfterSalesCoach.Text;
using AfterSalesCoach.Text.Normalization;

namespace AfterSalesCoach.Linting.Rewrites;

/// <summary>How clauses of a reply hang together.</summary>
internal static partial class ClauseLinks
{
    /// <summary>Whether the clause has its subject or its condition in the one before.</summary>
    public static bool LeansBack(Reply reply, int clause) =>
        SameSentence(reply, clause) && (LacksSubject().IsMatch(reply.Clauses[clause].Text) || (clause > 0 && Supposes(reply.Clauses[clause - 1].Text)));

    /// <summary>Whether the clause goes on the sentence of the one before.</summary>
    public static bool SameSentence(Reply reply, int clause) =>
        reply.Message.Normalized.BoundaryBefore(reply.Clauses[clause].Span.Start) < Boundary.Stop;

    /// <summary>Whether what follows the clause holds only under it: 如仍无声.</summary>
    public static bool Supposes(string clause) => Condition().IsMatch(clause);

    /// <summary>Whether the clause stands in a sentence that <paramref name="span"/> touches.</summary>
    public static bool InSentence(Reply reply, int clause, TextSpan span)
    {
        var (first, last) = (clause, clause);
        while (first > 0 && SameSentence(reply, first))
        {
            first--;
        }

        while (last + 1 < reply.Clauses.Length && SameSentence(reply, last + 1))
        {
            last++;
        }

        return new TextSpan(reply.Clauses[first].RawSpan.Start, reply.Clauses[last].RawSpan.End).Overlaps(span);
    }

    /// <summary>如仍无声，可申请换货: what follows holds only then.</summary>
    [GeneratedRegex("^(?:如果?|若|要是|万一|假如|一旦|要不是)(?!下|图|约|期|数)|的话$")]
    private static partial Regex Condition();

    /// <summary>刚打电话说…, 今天就能发出: whose, and if what, the clause before says.</summary>
    [GeneratedRegex("^(?:刚|已经?|就|再|也|还|都|又|才|到了?[就给]|是|会|能|可以|打电话|说|今天就|明天就|当天就|马上就|[今明后]天[到发寄送]|免费|两者|并|以及)")]
    private static partial Regex LacksSubject();
}
