using System.Diagnostics;
using System.Runtime.CompilerServices;
using AfterSalesCoach.Testing.Hostile;
using AfterSalesCoach.Text.Normalization;
using FluentAssertions;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace AfterSalesCoach.Text.Tests.Normalization;

/// <summary>What holds for every text, however it was written.</summary>
[Trait("Category", "Hostile")]
public sealed class NormalizerPropertyTests
{
    private static readonly string[] _pieces =
    [
        "这么便宜", "正常", "退", "不", "了", "便yi", "tui", "kuan", "加v", "薇信", "報歉", "９．９", "1000", "x", "VX", "A", " ", "，", "。", "？", "\n", "\t",
        "😊", "👨‍👩‍👧", "❤️", "\u200b", "\u202e", "\ud83d", "\ude00", "\0", "\u001b[31m", "[微笑]", "[图片]", "[", "]", "<!--", "…", "㐀", "𠮷", "ﬀ", "ǅ", "ß", "e\u0301",
    ];

    private static readonly Gen<string> _texts = Gen.Elements(_pieces).ArrayOf().Select(p => string.Concat(p));

    [Fact]
    public void Every_character_maps_into_the_raw_text_and_in_order() => Check(raw =>
    {
        var text = Normalizer.Default.Normalize(raw);
        var last = 0;
        for (var i = 0; i < text.Length; i++)
        {
            var span = text.ToRaw(new TextSpan(i, i + 1));
            span.Start.Should().BeGreaterThanOrEqualTo(last);
            span.End.Should().BeInRange(span.Start + 1, raw.Length);
            last = span.Start;
        }
    });

    [Fact]
    public void No_separator_and_no_capital_is_left() => Check(raw =>
    {
        var once = Normalizer.Default.Normalize(raw).Text;
        once.Should().NotContainAny("，", "。", " ", "\n", "😊", "\u200b", "\0", "\u001b");
        once.Should().NotContainAny("A", "V", "X");
    });

    [Fact]
    public void Time_and_size_grow_with_the_length_only()
    {
        // Every piece, repeated: a quadratic walk over 200,000 characters takes minutes, a linear one well under a second.
        foreach (var piece in _pieces)
        {
            var raw = string.Concat(Enumerable.Repeat(piece, 200_000 / piece.Length));
            var clock = Stopwatch.StartNew();
            Normalizer.Default.Normalize(raw).Length.Should().BeLessThanOrEqualTo(4 * raw.Length);
            clock.Elapsed.Should().BeLessThan(TimeSpan.FromMinutes(1), "of {0}", piece);
        }
    }

    private static void Check(Action<string> property, [CallerMemberName] string name = "") =>
        HostileCheck.ForAll($"normaliser: {name.Replace('_', ' ')}", _texts, property, 1000);
}
