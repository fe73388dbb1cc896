namespace AfterSalesCoach.ChatLogs.Masking;

/// <summary>E-mail addresses.</summary>
internal static class MailMask
{
    /// <summary>Longest local part and domain (RFC 5321); they also bound the search around each @.</summary>
    private const int Local = 64, Domain = 255;

    public static void Apply(MaskedText text)
    {
        // Every @ ends the domain before it, so no stretch is walked more than twice.
        for (var at = text.Folded.IndexOf('@', StringComparison.Ordinal); at >= 0; at = text.Folded.IndexOf('@', at + 1))
        {
            var start = at;
            while (at - start < Local && (text.IsWord(start - 1) || text[start - 1] is '.' or '_' or '%' or '+' or '-'))
            {
                start--;
            }

            var end = at + 1;
            var dot = -1;
            while (end - at < Domain && (text.IsWord(end) || (text[end] is '.' or '-' && text.IsWord(end + 1))))
            {
                dot = text[end] == '.' ? end : dot;
                end++;
            }

            if (start < at && dot > at + 1 && end - dot > 2 && char.IsAsciiLetter(text[dot + 1]))
            {
                text.Hide(start, end);
            }
        }
    }
}
