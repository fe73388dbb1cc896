using AfterSalesCoach.Dialogue.Acts;
using AfterSalesCoach.Text;

namespace AfterSalesCoach.Linting;

/// <summary>A rule that judges one agent message in the light of what came before.</summary>
public abstract class ReplyRule : Rule
{
    /// <summary>Acts of which the message must mention one, or the rule finds nothing; null for a rule that finds what is missing. Most messages spare most rules.</summary>
    public virtual ActSet? Triggers => null;

    public abstract IEnumerable<Diagnostic> Analyze(Reply reply);

    /// <summary>Whether the reply is known to keep the rule, however it sounds: a classifier cannot reckon, and is not believed against this.</summary>
    public virtual bool IsKept(Reply reply) => false;

    /// <summary>Reports the clauses that <paramref name="tag"/> touches.</summary>
    protected Diagnostic Report(Reply reply, ActTag tag) =>
        Report(reply.Message, reply.Message.ClauseSpan(tag.Span));

    /// <summary>Reports a finding of omission: the whole message.</summary>
    protected Diagnostic ReportOmission(Reply reply) =>
        Report(reply.Message, reply.Message.WholeSpan, DiagnosticOrigin.Structure);

    /// <summary>The tags of <paramref name="acts"/> in this message that are put as statements or demands.</summary>
    /// <param name="allow">Ways of putting it that count as well.</param>
    protected static IEnumerable<ActTag> Statements(Reply reply, ActSet acts, Polarity allow = Polarity.Affirmed)
    {
        foreach (var tag in reply.Message.Tags)
        {
            if (acts.Contains(tag.Act) && (tag.Polarity & ~allow) == Polarity.Affirmed)
            {
                yield return tag;
            }
        }
    }

    /// <summary>One finding for each group of clauses in which one of the tags stands; tags of one clause give one finding.</summary>
    protected IEnumerable<Diagnostic> ReportClauses(Reply reply, IEnumerable<ActTag> tags)
    {
        TextSpan? last = null;
        foreach (var tag in ByStart(tags))
        {
            var span = reply.Message.ClauseSpan(tag.Span);
            if (last is { } reported && reported.Overlaps(span))
            {
                continue;
            }

            last = span;
            yield return Report(reply.Message, span);
        }
    }

    // Few tags, which are mostly in order: putting each in its place costs less than a query.
    private static List<ActTag> ByStart(IEnumerable<ActTag> tags)
    {
        var sorted = new List<ActTag>();
        foreach (var tag in tags)
        {
            var place = sorted.Count;
            while (place > 0 && sorted[place - 1].Span.Start > tag.Span.Start)
            {
                place--;
            }

            sorted.Insert(place, tag);
        }

        return sorted;
    }
}
