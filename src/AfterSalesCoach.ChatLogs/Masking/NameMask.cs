namespace AfterSalesCoach.ChatLogs.Masking;

/// <summary>Names of people behind words such as 收件人.</summary>
internal static class NameMask
{
    private static readonly string[] _words = ["收件人姓名", "收货人姓名", "收件人", "收货人", "联系人", "姓名", "签收人", "寄件人"];

    /// <summary>What may follow a name without a break.</summary>
    private static readonly string[] _ends = ["电话", "手机", "地址", "先生", "女士", "小姐", "微信", "身份", "联系", "收"];

    /// <summary>The hundred commonest surnames; without a colon only these are believed.</summary>
    private const string Surnames =
        "王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许韩冯邓曹彭曾肖田董潘袁蔡蒋余于杜叶程魏苏吕丁任卢" +
        "姚沈钟姜崔谭陆范汪廖石金韦贾夏付方邹熊白孟秦邱侯江尹薛闫段雷龙黎史陶贺毛郝顾龚邵万覃武钱戴严莫孔";

    public static void Apply(MaskedText text)
    {
        foreach (var word in _words)
        {
            for (var at = Find(text, word, 0); at >= 0; at = Find(text, word, at + word.Length))
            {
                var start = at + word.Length;
                var announced = false;
                for (var glue = 0; glue < 4 && text[start] is ' ' or ':' or '是' or '为' or '叫'; glue++)
                {
                    announced |= text[start] is ':' or '叫';
                    start++;
                }

                var end = End(text, start);
                var length = end - start;
                if (announced ? length is >= 2 and <= 4 : length is 2 or 3 && Surnames.Contains(text[start], StringComparison.Ordinal))
                {
                    text.Hide(start, end);
                }
            }
        }
    }

    private static int Find(MaskedText text, string word, int from) => text.Folded.IndexOf(word, from, StringComparison.Ordinal);

    private static int End(MaskedText text, int start)
    {
        var end = start;
        while (end - start < 5 && (MaskedText.IsChinese(text[end]) || (text[end] == '·' && end > start)))
        {
            var rest = text.Folded.AsSpan(end);
            if (end - start >= 2 && AnyEnd(rest))
            {
                break;
            }

            end++;
        }

        return end;
    }

    private static bool AnyEnd(ReadOnlySpan<char> rest)
    {
        foreach (var word in _ends)
        {
            if (rest.StartsWith(word, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }
}
