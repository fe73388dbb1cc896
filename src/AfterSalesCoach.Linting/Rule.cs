using AfterSalesCoach.Dialogue.Tagging;
using AfterSalesCoach.Text;

namespace AfterSalesCoach.Linting;

/// <summary>A rule of the catalogue: a pure function over a tagged conversation.</summary>
public abstract class Rule
{
    /// <summary>Quoted words in a finding's sentence are cut here.</summary>
    private const int LongestQuotation = 24;

    public abstract RuleDescriptor Descriptor { get; }

    /// <param name="span">In the raw text of <paramref name="message"/>.</param>
    protected Diagnostic Report(
        TaggedMessage message, TextSpan span, double confidence = 0.95, DiagnosticOrigin origin = DiagnosticOrigin.Pattern) =>
        new(Descriptor, Descriptor.Severity, message.Index, span, Descriptor.Message.Format(Quote(span.Of(message.Raw))), confidence, origin);

    private static string Quote(string words)
    {
        words = words.ReplaceLineEndings(" ");
        if (words.Length <= LongestQuotation)
        {
            return words;
        }

        var cut = char.IsHighSurrogate(words[LongestQuotation - 1]) ? LongestQuotation - 1 : LongestQuotation;
        return words[..cut] + "…";
    }
}
