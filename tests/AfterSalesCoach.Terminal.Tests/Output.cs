using System.Globalization;
using System.Text;

namespace AfterSalesCoach.Terminal.Tests;

/// <summary>What may be sent to a terminal as text.</summary>
internal static class Output
{
    public static bool IsHarmless(string text) => text.EnumerateRunes().All(r =>
        Rune.GetUnicodeCategory(r) is not (UnicodeCategory.Control or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator or UnicodeCategory.Surrogate)
        && (Rune.GetUnicodeCategory(r) != UnicodeCategory.Format || r.Value is 0x200c or 0x200d or (>= 0xe0020 and <= 0xe007f)));
}
