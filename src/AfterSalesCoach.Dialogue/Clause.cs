using AfterSalesCoach.Text;

namespace AfterSalesCoach.Dialogue;

/// <summary>A stretch of a message between two pauses.</summary>
/// <param name="Span">In the normalised text.</param>
/// <param name="RawSpan">In the message as received, without the punctuation around it.</param>
/// <param name="Text">Its normalised text.</param>
/// <param name="IsQuestion">Whether a question mark or a question particle ends it.</param>
public sealed record Clause(TextSpan Span, TextSpan RawSpan, string Text, bool IsQuestion);
