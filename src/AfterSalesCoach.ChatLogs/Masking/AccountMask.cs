namespace AfterSalesCoach.ChatLogs.Masking;

/// <summary>WeChat and QQ accounts behind the words that announce them.</summary>
internal static class AccountMask
{
    private static readonly string[] _words =
        ["微信号", "微信", "薇信", "威信号", "加微", "加我微", "v信", "加v", "vx", "wx", "wechat", "qq号", "qq", "扣扣"];

    /// <summary>Between the word and the account: 微信号是： abc.</summary>
    private const string Glue = " :是为号叫-，,(";

    public static void Apply(MaskedText text)
    {
        foreach (var word in _words)
        {
            for (var at = Find(text, word, 0); at >= 0; at = Find(text, word, at + word.Length))
            {
                var start = at + word.Length;
                for (var glue = 0; glue < 5 && text[start] != '\0' && Glue.Contains(text[start], StringComparison.Ordinal); glue++)
                {
                    start++;
                }

                var end = start;
                var digits = 0;
                while (text.IsWord(end) || (end > start && text[end] is '_' or '-'))
                {
                    digits += text.IsDigit(end) ? 1 : 0;
                    end++;
                }

                // WeChat: 6 to 20 characters; QQ: 5 to 11 digits. A word without digits such as “wechat payment” is no account.
                var length = end - start;
                var glued = word == "wx" && start == at + word.Length;
                var qq = word[0] is 'q' or '扣';
                var named = word is "微信号" or "威信号" or "加微" or "加我微" or "加v" or "vx";
                if (glued)
                {
                    // WX20261015003 is an order of some shop's own.
                    continue;
                }

                if (qq ? length is >= 5 and <= 11 && digits == length : length is >= 6 and <= 20 && (digits > 0 || named))
                {
                    text.Hide(start, end);
                }
            }
        }
    }

    /// <summary>A Latin word must stand by itself: the vx of “dvx200” is part of a model.</summary>
    private static int Find(MaskedText text, string word, int from)
    {
        var at = text.Folded.IndexOf(word, from, StringComparison.Ordinal);
        while (at >= 0 && char.IsAsciiLetter(word[0]) && text.IsWord(at - 1))
        {
            at = text.Folded.IndexOf(word, at + 1, StringComparison.Ordinal);
        }

        return at;
    }
}
