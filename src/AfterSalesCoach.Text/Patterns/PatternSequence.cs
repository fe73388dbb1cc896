namespace AfterSalesCoach.Text.Patterns;

/// <summary>One way in which a pattern can be written: its parts in order.</summary>
/// <param name="Pattern">Index of the pattern.</param>
/// <param name="FirstPart">Number of the first part among the parts of all sequences; the others follow it.</param>
internal sealed record PatternSequence(int Pattern, PatternPart[] Parts, int FirstPart);
