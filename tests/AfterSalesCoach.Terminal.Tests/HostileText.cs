using System.Runtime.CompilerServices;
using AfterSalesCoach.Testing.Hostile;
using FsCheck;
using FsCheck.Fluent;

namespace AfterSalesCoach.Terminal.Tests;

/// <summary>Pieces of text as customers, pranksters and broken files write it, and checks that run over random mixtures of them.</summary>
internal static class HostileText
{
    public static readonly string[] Pieces =
    [
        "a", "Z", "9", " ", "\t", "\n", "\r\n", "你", "好", "，", "。", "（", "「", "“", "”", "…", "—", "─", "│", "Ａ", "￥", "\u3000", "℃", "①", "→", "█", "㐀", "𠮷",
        "👍", "👍🏻", "👨‍👩‍👧", "🇨🇳", "🇨", "⚠️", "❤️", "1️⃣", "✅", "⚠", "e\u0301", "\u0301", "க்ஷி", "ะำ", "한", "\u1112\u1161\u11ab", "שלום", "مرحبا", "\u0600٣",
        "\u001b[31m", "\u001b]0;x\u0007", "\u001b[2J", "\u009b1m", "\u0000", "\u0007", "\u007f", "\u202e", "\u2066", "\u200b", "\u200d", "\u200e", "\ufeff", "\ufe0f",
        "\u00ad", "\u2028", "\ud83d", "\udc4d", "\ufffd", "\uffff", "\ue000", "\u0378", "a" + new string('\u0300', 40), "\U000E0067", "\U0001FAE8", "ﷺ", "⸻",
    ];

    public static Gen<string> Texts { get; } = Gen.Elements(Pieces).ArrayOf().Select(string.Concat);

    public static void Check<T>(Gen<T> values, Action<T> property, int tests = 500, [CallerMemberName] string name = "") =>
        HostileCheck.ForAll($"terminal: {name.Replace('_', ' ')}", values, property, tests);
}
