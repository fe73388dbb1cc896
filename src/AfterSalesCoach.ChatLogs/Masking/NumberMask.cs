namespace AfterSalesCoach.ChatLogs.Masking;

/// <summary>Phone, identity card and bank card numbers, also with blanks or dashes between their groups.</summary>
internal static class NumberMask
{
    /// <summary>Longest number looked for; a longer run of groups is looked at from each of its groups.</summary>
    private const int MostDigits = 19;

    public static void Apply(MaskedText text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (text.IsDigit(i) && !text.IsWord(i - 1) && !(text[i - 1] == '.' && text.IsDigit(i - 2)))
            {
                i = Math.Max(i, TakeFrom(text, i) - 1);
            }
        }
    }

    /// <summary>Tries the number of most groups first: a card's first group may look like the start of something shorter.</summary>
    /// <returns>Where to go on: behind what was hidden, or behind the first group.</returns>
    private static int TakeFrom(MaskedText text, int start)
    {
        Span<char> digits = stackalloc char[MostDigits];
        Span<(int End, int Digits)> groups = stackalloc (int, int)[MostDigits];
        var (count, length, at) = (0, 0, start);
        var (shortest, longest) = (int.MaxValue, 0);
        var hide = 0;
        while (count < MostDigits)
        {
            var groupStart = at;
            while (text.IsDigit(at) && length < MostDigits)
            {
                digits[length++] = text[at++];
            }

            if (text.IsDigit(at))
            {
                break;
            }

            groups[count++] = (at, length);
            var size = at - groupStart;
            (shortest, longest) = (Math.Min(shortest, size), Math.Max(longest, size));

            // Groups of a number are at least three digits, or single digits throughout; dates have groups of two.
            var regular = shortest >= 3 || longest == 1;
            if (regular && IsPersonal(text, digits[..length], groups[..count], start, at, out var end))
            {
                hide = end;
            }

            if (text[at] is not (' ' or '-') || !text.IsDigit(at + 1))
            {
                break;
            }

            at++;
        }

        if (hide == 0)
        {
            return count > 0 ? groups[0].End : SkipDigits(text, start);
        }

        // +86 before the number is a group of two.
        if (text[start - 1] is ' ' or '-' && text[start - 2] == '6' && text[start - 3] == '8' && !text.IsWord(start - 4))
        {
            start -= 3;
        }

        text.Hide(text[start - 1] == '+' ? start - 1 : start, hide);
        return hide;
    }

    private static bool IsPersonal(MaskedText text, Span<char> digits, Span<(int End, int Digits)> groups, int start, int at, out int end)
    {
        end = at;
        if (text.IsWord(at))
        {
            // The check digit of an identity card may be an X, which is no digit.
            end = at + 1;
            return digits.Length == 17 && text[at] == 'x' && !text.IsWord(at + 1) && HasBirthday(digits);
        }

        if (text[at] == '.' && text.IsDigit(at + 1))
        {
            return false;
        }

        var single = groups.Length == 1;
        return IsMobile(digits)
            || (text[start] == '0' && !single && groups[0].Digits is 3 or 4 && groups.Length == 2 && digits.Length - groups[0].Digits is 7 or 8)
            || (single && text[start] == '0' && digits.Length is 11 or 12 && digits[1] is >= '1' and <= '9')
            || (digits.Length == 18 && HasBirthday(digits))
            || (digits.Length is >= 15 and <= 19 && IsCard(digits));
    }

    private static bool IsMobile(ReadOnlySpan<char> digits)
    {
        digits = digits is ['0', '0', '8', '6', .. var far] ? far : digits is ['8', '6', .. var near] && near.Length == 11 ? near : digits;
        return digits.Length == 11 && digits[0] == '1' && digits[1] >= '3';
    }

    private static bool HasBirthday(ReadOnlySpan<char> digits)
    {
        var year = int.Parse(digits[6..10], System.Globalization.CultureInfo.InvariantCulture);
        var month = int.Parse(digits[10..12], System.Globalization.CultureInfo.InvariantCulture);
        var day = int.Parse(digits[12..14], System.Globalization.CultureInfo.InvariantCulture);
        return digits[0] is >= '1' and <= '8' && year is >= 1900 and <= 2099 && month is >= 1 and <= 12 && day is >= 1 and <= 31;
    }

    /// <summary>ISO/IEC 7812: the issuers of bank cards begin with 3 to 6, and the check digit is Luhn's.</summary>
    private static bool IsCard(ReadOnlySpan<char> digits)
    {
        if (digits[0] is < '3' or > '6')
        {
            return false;
        }

        var sum = 0;
        for (var i = 0; i < digits.Length; i++)
        {
            var digit = digits[^(i + 1)] - '0';
            digit = i % 2 == 1 ? digit * 2 : digit;
            sum += digit > 9 ? digit - 9 : digit;
        }

        return sum % 10 == 0;
    }

    private static int SkipDigits(MaskedText text, int at)
    {
        while (text.IsDigit(at))
        {
            at++;
        }

        return at;
    }
}
