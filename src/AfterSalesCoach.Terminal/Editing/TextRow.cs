namespace AfterSalesCoach.Terminal.Editing;

/// <summary>One row of wrapped text: UTF-16 units <c>[Start, End)</c> of it.</summary>
/// <param name="End">Includes the spaces at which the row was broken; they may hang over the edge. Excludes a line feed.</param>
/// <param name="EndsLine">A line feed or the end of the text follows, not just the next row.</param>
public readonly record struct TextRow(int Start, int End, bool EndsLine);
