using AfterSalesCoach.Text.Normalization;

namespace AfterSalesCoach.Text.Patterns;

/// <summary>Finds the numbers of a text: Arabic with an optional fraction (9.9), or a run of Chinese numerals (三十五, 几, 半).</summary>
public static class Numbers
{
    private const string ChineseNumerals = "零〇一二两俩三四五六七八九十百千万几半";

    /// <summary>Adds every number of <paramref name="text"/> to <paramref name="into"/>, from left to right.</summary>
    public static void Find(NormalizedText text, List<TextSpan> into)
    {
        var s = text.Text;
        for (var i = 0; i < s.Length;)
        {
            if (!IsDigit(s[i]) && !ChineseNumerals.Contains(s[i]))
            {
                i++;
                continue;
            }

            var arabic = IsDigit(s[i]);
            var start = i++;
            while (i < s.Length && text.BoundaryBefore(i) < Boundary.Soft
                && (arabic ? IsDigit(s[i]) || IsFractionPoint(s, i) : ChineseNumerals.Contains(s[i])))
            {
                i++;
            }

            into.Add(new TextSpan(start, i));
        }
    }

    private static bool IsFractionPoint(string s, int i) => s[i] == '.' && i + 1 < s.Length && IsDigit(s[i + 1]);

    private static bool IsDigit(char c) => char.IsAsciiDigit(c);
}
