using System.Text.RegularExpressions;
using AfterSalesCoach.Dialogue.Acts;

namespace AfterSalesCoach.Linting.Rewrites;

/// <summary>Tells the tone in which the shop writes, so that the first suggestion sounds like it.</summary>
internal static partial class MannerReader
{
    public static Manner Read(Reply reply) =>
        reply.EarlierReplies.Append(reply.Message).Any(m => Cosy().IsMatch(m.Raw)) ? Manner.Warm : Manner.Formal;

    /// <summary>Whether the shop calls its customers 亲.</summary>
    public static bool SaysDear(Reply reply) =>
        reply.EarlierReplies.Append(reply.Message).Any(m => m.Raw.Contains('亲', StringComparison.Ordinal) && m.Mentions(DialogueAct.Greet) | m.Raw.StartsWith('亲'));

    [GeneratedRegex("亲|宝|姐|哥|[哈呢哦呀噢哟啦嘛咯][，。！~～,!]|[哈呢哦呀噢哟啦嘛咯]$|[~～]")]
    private static partial Regex Cosy();
}
