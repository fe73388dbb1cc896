using AfterSalesCoach.Text.Normalization;

namespace AfterSalesCoach.ChatLogs.Vocabulary;

/// <summary>One spelling for words and figures that logs write in full or half width, in either case.</summary>
internal static class Folding
{
    public static char Fold(char c) => c switch
    {
        >= '！' and <= '～' => char.ToLowerInvariant((char)(c - 0xFEE0)),
        '\u3000' or '\u00A0' or '\t' => ' ',
        '【' => '[',
        '】' => ']',
        _ => char.ToLowerInvariant(c),
    };

    public static string Fold(ReadOnlySpan<char> text)
    {
        var folded = new char[text.Length];
        for (var i = 0; i < text.Length; i++)
        {
            folded[i] = Fold(text[i]);
        }

        return new string(folded);
    }

    /// <summary>Folded, in simplified characters, and without the blanks and joiners that headers are decorated with.</summary>
    public static string Key(ReadOnlySpan<char> text)
    {
        var key = new char[text.Length];
        var length = 0;
        foreach (var c in text)
        {
            var folded = SimplifiedForm.Of(Fold(c));
            if (!char.IsWhiteSpace(folded) && folded is not ('_' or '-' or '*' or ':' or '.' or '"' or '\uFEFF' or '\u200B'))
            {
                key[length++] = folded;
            }
        }

        return new string(key, 0, length);
    }
}
