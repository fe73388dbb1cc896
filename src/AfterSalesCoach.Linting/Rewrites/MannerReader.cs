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

    /// <summary>How the shop calls this customer when not 亲; null when it calls them nothing.</summary>
    public static string? AddressOf(Reply reply)
    {
        foreach (var message in reply.EarlierReplies.Append(reply.Message))
        {
            if (Vocative().Match(message.Raw) is { Success: true } called)
            {
                return called.Groups["who"].Value;
            }
        }

        return null;
    }

    /// <summary>Alone between pauses, or behind a particle: 宝，…; 好的哦姐.</summary>
    [GeneratedRegex("(?:(?<=^|[，。！!~～,\\s])|(?<=[哦呢哈呀啦嘛噢哟的]))(?<who>宝子|宝贝|宝宝|宝妈|姐妹|大姐|大哥|老板|兄弟|花友|家人|宝|姐|哥)(?=[，。！!~～,\\s]|$)")]
    private static partial Regex Vocative();

    [GeneratedRegex("亲|宝|姐|哥|[哈呢哦呀噢哟啦嘛咯][，。！~～,!]|[哈呢哦呀噢哟啦嘛咯]$|[~～]")]
    private static partial Regex Cosy();
}
