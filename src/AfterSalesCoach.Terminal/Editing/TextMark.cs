using AfterSalesCoach.Terminal.Drawing;

namespace AfterSalesCoach.Terminal.Editing;

/// <summary>A range of UTF-16 units <c>[Start, End)</c> that is to look different, such as a word with a finding.</summary>
/// <param name="Style">Laid over that of the text: its attributes are added, its colours replace those that are not the default.</param>
public readonly record struct TextMark(int Start, int End, Style Style);
