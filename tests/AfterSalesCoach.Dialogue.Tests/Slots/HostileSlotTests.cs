using System.Runtime.CompilerServices;
using System.Text;
using AfterSalesCoach.Dialogue.Slots;
using AfterSalesCoach.Testing.Hostile;
using AfterSalesCoach.Text;
using AfterSalesCoach.Text.Normalization;
using FluentAssertions;
using FsCheck.Fluent;
using Xunit;

namespace AfterSalesCoach.Dialogue.Tests.Slots;

/// <summary>Whatever is typed, slots lie inside the message and hold sensible values.</summary>
[Trait("Category", "Hostile")]
public sealed class HostileSlotTests
{
    private static readonly string[] _pieces =
    [
        "一", "两", "三", "五", "十", "百", "千", "万", "零", "〇", "半", "几", "多", "来", "0", "9", "99999999999999999999", "1", "3.5", ".", ":", "-", "~", "/", "%", "¥", "，", "。", " ",
        "块", "元", "毛", "角", "分", "成", "百分之", "分之", "个", "斤", "坏了", "烂", "里", "每", "退", "到", "点", "小时", "分钟", "天", "工作日", "内", "前", "今天", "明晚", "周五", "下周", "31号", "2月",
        "下班前", "下午", "中午", "月底", "\ud83d", "\udc4d", "😀", "\0", "\n", "[图片]", "ａ", "％", "rmb", "第",
    ];

    [Fact]
    public void Slots_lie_inside_the_message() => Check(text =>
    {
        foreach (var amount in SlotReader.Amounts(text))
        {
            Fits(text, amount.Span);
            amount.Yuan.Should().BeGreaterThanOrEqualTo(0);
            amount.AtMost.Should().BeGreaterThanOrEqualTo(amount.Yuan);
        }

        foreach (var ratio in SlotReader.Ratios(text))
        {
            Fits(text, ratio.Span);
            ratio.Value.Should().BeInRange(0, 1);
            ratio.AtMost.Should().BeInRange(ratio.Value, 1);
        }

        foreach (var count in SlotReader.Counts(text))
        {
            Fits(text, count.Span);
            count.Number.Should().BePositive();
            (count.Share ?? 0).Should().BeInRange(0, 1);
        }
    });

    [Fact]
    public void Times_never_leave_the_calendar()
    {
        var readers = new[] { ServiceHours.AllDay, new ServiceHours(new TimeOnly(9, 0), new TimeOnly(18, 0)), new ServiceHours(new TimeOnly(10, 0), new TimeOnly(2, 0)) }
            .Select(hours => new DeadlineReader(hours, new HashSet<DateOnly>())).ToList();
        DateTimeOffset[] moments =
            [DateTimeOffset.MinValue, DateTimeOffset.MaxValue, new(9999, 12, 31, 9, 0, 0, TimeSpan.FromHours(-14)), new(1, 1, 1, 15, 0, 0, TimeSpan.FromHours(14)), new(2028, 2, 29, 23, 59, 59, TimeSpan.FromHours(8))];

        Check(text =>
        {
            foreach (var deadline in readers.SelectMany(r => moments.SelectMany(m => r.Read(text, m))))
            {
                Fits(text, deadline.Span);
            }
        }, messagesToTry: 200);
    }

    private static void Fits(NormalizedText text, TextSpan span)
    {
        span.IsEmpty.Should().BeFalse();
        new TextSpan(0, text.Length).Contains(span).Should().BeTrue();
        new TextSpan(0, text.Raw.Length).Contains(text.ToRaw(span)).Should().BeTrue();
    }

    private static void Check(Action<NormalizedText> holds, int messagesToTry = 1_000, [CallerMemberName] string name = "")
    {
        var messages = Gen.Elements(_pieces).ListOf().Select(pieces => pieces.Aggregate(new StringBuilder(), (b, p) => b.Append(p)).ToString());
        HostileCheck.ForAll($"slots: {name.Replace('_', ' ')}", messages, message => holds(Normalizer.Default.Normalize(message)), messagesToTry);
    }
}
