namespace AfterSalesCoach.Learning.Corpus;

/// <summary>The words by which a reply breaks a rule.</summary>
/// <param name="Text">An exact substring of the reply.</param>
public sealed record LabelledSpan(string RuleId, string Text);
