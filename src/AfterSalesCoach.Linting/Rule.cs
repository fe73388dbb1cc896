using AfterSalesCoach.Dialogue.Tagging;
using AfterSalesCoach.Text;

namespace AfterSalesCoach.Linting;

/// <summary>A rule of the catalogue: a pure function over a tagged conversation.</summary>
public abstract class Rule
{
    public abstract RuleDescriptor Descriptor { get; }

    /// <param name="span">In the raw text of <paramref name="message"/>.</param>
    protected Diagnostic Report(
        TaggedMessage message, TextSpan span, double confidence = 0.95, DiagnosticOrigin origin = DiagnosticOrigin.Pattern) =>
        new(Descriptor, Descriptor.Severity, message.Index, span, confidence, origin);
}
