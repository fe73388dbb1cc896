using System.Text;

namespace AfterSalesCoach.Terminal.Input;

/// <summary>Cleans text from outside: typed, pasted, loaded.</summary>
public static class InputText
{
    /// <summary>
    /// Takes out control characters (an escape sequence starts with one), bidirectional overrides and zero-width spaces; half a surrogate
    /// pair becomes U+FFFD. All kinds of line ends become a line feed, a tab two spaces. Joiners and variation selectors stay: emoji are
    /// made of them.
    /// </summary>
    public static string Clean(string text)
    {
        if (text.All(c => c is (>= ' ' and < '\u007f') or (>= '\u3000' and < '\ud800') or '\n'))
        {
            return text;
        }

        var clean = new StringBuilder(text.Length);
        var afterReturn = false;
        foreach (var rune in text.EnumerateRunes())
        {
            if (rune.Value is '\n' or '\r' or 0x85 or 0x2028 or 0x2029)
            {
                clean.Append(rune.Value == '\n' && afterReturn ? "" : "\n");
            }
            else if (rune.Value == '\t')
            {
                clean.Append("  ");
            }
            else if (IsKept(rune))
            {
                clean.Append(rune);
            }

            afterReturn = rune.Value == '\r';
        }

        return clean.ToString();
    }

    /// <summary>Whether <see cref="Clean"/> leaves this character as it is.</summary>
    internal static bool IsKept(Rune rune) =>
        rune.Value is not (< 0x20 or (>= 0x7f and < 0xa0) or 0xad or 0x61c or 0x180e or 0x200b or 0x200e or 0x200f or (>= 0x2028 and <= 0x202e)
            or (>= 0x2060 and <= 0x206f) or 0xfeff or (>= 0xfff0 and <= 0xfffb) or (>= 0xfdd0 and <= 0xfdef))
        && (rune.Value & 0xfffe) != 0xfffe;
}
