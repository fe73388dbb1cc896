using System.Collections.Immutable;

namespace AfterSalesCoach.Scoring.Workbooks;

/// <summary>Words that a spreadsheet offers in the cells of a column; others may be written too.</summary>
/// <param name="Column">From 0.</param>
/// <param name="Words">Without commas and quotes.</param>
/// <param name="Title">Of the note that appears at the cell, at most 32 characters.</param>
/// <param name="Prompt">At most 255 characters.</param>
public sealed record SheetChoice(int Column, ImmutableArray<string> Words, string Title, string Prompt);
