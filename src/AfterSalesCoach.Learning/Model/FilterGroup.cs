namespace AfterSalesCoach.Learning.Model;

/// <summary>The filters of one width in a <see cref="FilterBank"/>.</summary>
/// <param name="Width">How many neighbouring characters they see.</param>
/// <param name="Output">Where their values start among those of the bank.</param>
/// <param name="InRow">Where their first place starts in what a character adds; each next place is as many filters further.</param>
internal readonly record struct FilterGroup(int Width, int Output, int InRow);
