using AfterSalesCoach.Text;

namespace AfterSalesCoach.Learning.Corpus;

/// <summary>The words by which a reply breaks a rule.</summary>
/// <param name="Text">An exact substring of the reply.</param>
public sealed record LabelledSpan(string RuleId, string Text)
{
    /// <summary>Where the words first stand in the reply.</summary>
    /// <exception cref="FormatException">They do not stand in it.</exception>
    public TextSpan In(string reply) => reply.IndexOf(Text, StringComparison.Ordinal) is >= 0 and var start
        ? new TextSpan(start, start + Text.Length)
        : throw new FormatException($"the span is no part of the reply: {Text}");
}
