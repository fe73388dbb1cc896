using System.Collections.Immutable;
using AfterSalesCoach.Text;

namespace AfterSalesCoach.Linting;

/// <summary>One finding.</summary>
/// <param name="Rule">The rule that found it.</param>
/// <param name="Severity">After configuration.</param>
/// <param name="MessageIndex">Position of the message in its conversation, from 0.</param>
/// <param name="Span">In the message as received; the whole message for findings of omission.</param>
/// <param name="Confidence">How likely the finding is right, between 0 and 1.</param>
public sealed record Diagnostic(
    RuleDescriptor Rule, Severity Severity, int MessageIndex, TextSpan Span, double Confidence, DiagnosticOrigin Origin)
{
    /// <summary>Quoted words in the sentence are cut here.</summary>
    private const int LongestQuotation = 24;

    public string RuleId => Rule.Id;

    /// <summary>The sentence about this finding; <c>{0}</c> stands for the marked words. The rule's own unless it knows more (how late, which promise).</summary>
    public LocalizedText Template { get; init; } = Rule.Message;

    /// <summary>Whether the words leave no doubt, whatever a classifier thinks that has seldom or never seen them.</summary>
    public bool IsCertain { get; init; }

    /// <summary>Up to three whole messages to send instead.</summary>
    public ImmutableArray<RewriteSuggestion> Rewrites { get; init; } = [];

    /// <summary>The sentence with the marked words quoted.</summary>
    /// <param name="text">The message as it may be shown: masking keeps lengths, so the span still fits.</param>
    public LocalizedText Describe(string text) => Template.Format(Quote(Span.Of(text)));

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
