namespace AfterSalesCoach.Linting;

/// <summary>A whole message to send instead.</summary>
public sealed record RewriteSuggestion(string Text, Applicability Applicability)
{
    /// <summary>Whole messages are written anew, so the best they can be is <see cref="Applicability.MaybeIncorrect"/>.</summary>
    public static RewriteSuggestion Of(string text) =>
        new(text, text.Contains('【', StringComparison.Ordinal) ? Applicability.HasPlaceholders : Applicability.MaybeIncorrect);
}
