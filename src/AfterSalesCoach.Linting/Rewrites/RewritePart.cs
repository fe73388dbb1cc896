namespace AfterSalesCoach.Linting.Rewrites;

/// <summary>One piece of a suggestion.</summary>
/// <param name="Step">What it is for; null for words of the original.</param>
internal readonly record struct RewritePart(RewriteStep? Step, string Text);
