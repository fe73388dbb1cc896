using FsCheck;
using FsCheck.Fluent;

namespace AfterSalesCoach.Testing.Hostile;

/// <summary>Messages as customers, pranksters and broken exports write them.</summary>
public static class HostileText
{
    /// <summary>Pieces with a meaning to some part of the program, and pieces that break those who count characters.</summary>
    public static readonly string[] Pieces =
    [
        "这么便宜你还要怎样", "这是正常的", "不", "没", "退", "款", "赔您10元", "三成", "百分之", "明天下午3点前", "工作日", "便yi", "tui kuan", "加v", "報歉", "９．９", "99999999999999999999", "1e999", "-1",
        "a", "Z", "0", " ", "\t", "\n", "\r", "\r\n", "，", "。", "？", "“", "”", "…", "【", "】", "[图片]", "[微笑]", "<!-- coach:disable ", "-->", "<script>", "&amp;", "]]>", "\"", "'", ",", ";", "=", ":", "：",
        "{", "}", "[", "]", "#", "&a ", "*a", "- ", "!!binary ", "%", "|", "\\", "\\u", "\\ud83d", "13800138000", "北京市朝阳区建国路1号2单元301", "a@b.cn", "2026-10-01 10:00:03", "[10:00:03] 买家：", "客服小王 ",
        "😊", "👨‍👩‍👧", "❤️", "🇨🇳", "é", "e\u0301", "\u0301", "\u200b", "\u200d", "\u202e", "\u2066", "\ufeff", "\u00ad", "\u2028", "\u3000", "\0", "\u0007", "\u001b[31m", "\u001b]0;x\u0007", "\u009b1m", "\u007f",
        "\ud83d", "\udc4d", "\ufffd", "\uffff", "\ue000", "㐀", "𠮷", "ﬀ", "ǅ", "ß", "İ", "ı", "שלום", "مرحبا",
    ];

    public static Gen<string> Texts { get; } = Gen.Elements(Pieces).ArrayOf().Select(string.Concat);

    /// <summary>Shrinks by leaving out halves, then single characters.</summary>
    public static Arbitrary<string> Arbitrary { get; } = Arb.From(Texts, Smaller);

    private static IEnumerable<string> Smaller(string text)
    {
        for (var length = text.Length / 2; length > 0; length /= 2)
        {
            for (var start = 0; start + length <= text.Length; start += length)
            {
                yield return text.Remove(start, length);
            }
        }
    }
}
