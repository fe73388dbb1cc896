using AfterSalesCoach.Dialogue.Tagging;
using AfterSalesCoach.Linting.Confidence;
using AfterSalesCoach.Text;

namespace AfterSalesCoach.Linting;

/// <summary>A rule of the catalogue: a pure function over a tagged conversation.</summary>
public abstract class Rule
{
    public abstract RuleDescriptor Descriptor { get; }

    /// <param name="span">In the raw text of <paramref name="message"/>.</param>
    protected Diagnostic Report(TaggedMessage message, TextSpan span, DiagnosticOrigin origin = DiagnosticOrigin.Pattern) =>
        new(Descriptor, Descriptor.Severity, message.Index, span, RuleQuality.Of(Descriptor.Id)?.Precision ?? 1, origin);
}
