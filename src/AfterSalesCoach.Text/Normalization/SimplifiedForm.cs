namespace AfterSalesCoach.Text.Normalization;

/// <summary>Traditional characters in their simplified form, one for one.</summary>
public static class SimplifiedForm
{
    /// <summary>The simplified form, or the character itself.</summary>
    public static char Of(char c) => CharacterTables.Simplify(c);

    /// <summary>As many units as before; the same string where nothing changes.</summary>
    public static string Of(string text)
    {
        foreach (var c in text)
        {
            if (Of(c) != c)
            {
                return string.Create(text.Length, text, (simplified, original) =>
                {
                    for (var i = 0; i < simplified.Length; i++)
                    {
                        simplified[i] = Of(original[i]);
                    }
                });
            }
        }

        return text;
    }
}
