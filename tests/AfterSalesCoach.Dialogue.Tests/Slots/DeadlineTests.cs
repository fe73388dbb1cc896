using System.Globalization;
using AfterSalesCoach.Dialogue.Slots;
using AfterSalesCoach.Text.Normalization;
using FluentAssertions;
using Xunit;

namespace AfterSalesCoach.Dialogue.Tests.Slots;

public sealed class DeadlineTests
{
    // 14 October 2026 is a Wednesday; the shop is open from nine to six.
    private static readonly DateTimeOffset _sent = new(2026, 10, 14, 10, 0, 0, TimeSpan.FromHours(8));
    private static readonly ServiceHours _hours = new(new TimeOnly(9, 0), new TimeOnly(18, 0));

    [Theory]
    [InlineData("两小时内给您回复", "10-14 12:00")]
    [InlineData("24小时内处理", "10-15 10:00")]
    [InlineData("24h内发出", "10-15 10:00")]
    [InlineData("半小时回您", "10-14 10:30")]
    [InlineData("半个小时后给您电话", "10-14 10:30")]
    [InlineData("一个半小时内", "10-14 11:30")]
    [InlineData("十分钟内回您", "10-14 10:10")]
    [InlineData("5分内给您弄好", "10-14 10:05")]
    [InlineData("一刻钟后回复", "10-14 10:15")]
    [InlineData("三天左右到", "10-17 10:00")]
    [InlineData("一两天就到", "10-16 10:00")]
    [InlineData("1-3天发出", "10-17 10:00")]
    [InlineData("半天时间给您查", "10-14 22:00")]
    [InlineData("一周内退款", "10-21 10:00")]
    public void Counts_a_span_from_the_message(string text, string due) => Due(text).Should().Equal(due);

    [Theory]
    [InlineData("今晚八点前", "10-14 20:00")]
    [InlineData("今晚八点半前", "10-14 20:30")]
    [InlineData("晚8点前出单号", "10-14 20:00")]
    [InlineData("今晚12点前", "10-15 00:00")]
    [InlineData("明天中午", "10-15 12:00")]
    [InlineData("明天中午12点前告诉您", "10-15 12:00")]
    [InlineData("明天中午1点前", "10-15 13:00")]
    [InlineData("下午三点前给您准信", "10-14 15:00")]
    [InlineData("三点前给您准信", "10-14 15:00")]
    [InlineData("明天三点前", "10-15 15:00")]
    [InlineData("上午十一点半前", "10-14 11:30")]
    [InlineData("上午9点到11点上门", "10-15 11:00", "明天")]
    [InlineData("明早八点半送到", "10-15 08:30")]
    [InlineData("16:30前发出", "10-14 16:30")]
    [InlineData("9点前", "10-14 21:00")]
    [InlineData("14点到17点", "10-14 17:00")]
    public void Reads_the_clock(string text, string due, string before = "") => Due(before + text).Should().Equal(due);

    [Theory]
    [InlineData("今天一定发出", "10-14 23:59")]
    [InlineData("明天发", "10-15 23:59")]
    [InlineData("后天到", "10-16 23:59")]
    [InlineData("大后天", "10-17 23:59")]
    [InlineData("下午给您单号", "10-14 18:00")]
    [InlineData("明天上午师傅来", "10-15 12:00")]
    [InlineData("今晚走", "10-14 23:59")]
    [InlineData("周五之前发", "10-16 23:59")]
    [InlineData("周三发", "10-14 23:59")]
    [InlineData("下周一安排", "10-19 23:59")]
    [InlineData("下周三安排", "10-21 23:59")]
    [InlineData("这周日前", "10-18 23:59")]
    [InlineData("本周内解决", "10-18 23:59")]
    [InlineData("月底前到账", "10-31 23:59")]
    [InlineData("10月20号前", "10-20 23:59")]
    [InlineData("20号上午", "10-20 12:00")]
    [InlineData("3号", "11-03 23:59")]
    public void Ends_a_day_or_part_of_it(string text, string due) => Due(text).Should().Equal(due);

    [Theory]
    [InlineData("下班前给您结果", "10-14 18:00")]
    [InlineData("今天下班前发出", "10-14 18:00")]
    [InlineData("明天下班之前", "10-15 18:00")]
    [InlineData("三个工作日内", "10-19 18:00")]
    [InlineData("1个工作日", "10-15 18:00")]
    [InlineData("3-5个工作日", "10-21 18:00")]
    public void Knows_service_hours_and_working_days(string text, string due) => Due(text).Should().Equal(due);

    [Fact]
    public void Leaves_public_holidays_out_of_working_days() =>
        Due("两个工作日内", holidays: [new DateOnly(2026, 10, 15), new DateOnly(2026, 10, 16)]).Should().Equal("10-20 18:00");

    [Theory]
    [InlineData("2026-10-14 19:00", "09:00-18:00", "10-15 18:00")]
    [InlineData("2026-10-15 01:00", "10:00-02:00", "10-15 02:00")]
    [InlineData("2026-10-14 11:00", "10:00-02:00", "10-15 02:00")]
    [InlineData("2026-10-14 11:00", "00:00-00:00", "10-14 23:59")]
    public void Closes_with_the_service_that_runs_or_comes_next(string sent, string hours, string due)
    {
        ServiceHours.TryParse(hours, out var parsed).Should().BeTrue();
        var time = new DateTimeOffset(DateTime.Parse(sent, CultureInfo.InvariantCulture), TimeSpan.FromHours(8));

        Due("下班前给您", parsed, sent: time).Should().Equal(due);
    }

    [Theory]
    [InlineData("一会儿给您回复")]
    [InlineData("马上处理")]
    [InlineData("尽快给您答复")]
    [InlineData("这边支持7天无理由")]
    [InlineData("24小时在线")]
    [InlineData("您用了三天了")]
    [InlineData("三天前发的")]
    [InlineData("早上好")]
    [InlineData("下午好，请问有什么可以帮您")]
    [InlineData("点一下同意")]
    [InlineData("有一点破损")]
    [InlineData("25点前")]
    [InlineData("32号")]
    [InlineData("1号店")]
    [InlineData("退您3块")]
    public void Leaves_other_words_alone(string text) => Due(text).Should().BeEmpty();

    [Fact]
    public void A_morning_that_is_over_is_no_deadline() =>
        Due("上午给您发", sent: _sent.AddHours(5)).Should().BeEmpty();

    [Fact]
    public void Does_not_read_across_a_comma() => Due("坏了3，小时候吃过").Should().BeEmpty();

    [Fact]
    public void Keeps_the_offset_of_the_message()
    {
        var sent = new DateTimeOffset(2026, 10, 14, 10, 0, 0, TimeSpan.FromHours(-3.5));

        var due = new DeadlineReader(_hours, new HashSet<DateOnly>()).Read(Normalizer.Default.Normalize("今晚八点前"), sent).Should().ContainSingle().Subject.Due;

        due.Should().Be(new DateTimeOffset(2026, 10, 14, 20, 0, 0, TimeSpan.FromHours(-3.5)));
        due.Offset.Should().Be(sent.Offset);
    }

    private static IEnumerable<string> Due(string message, ServiceHours? hours = null, HashSet<DateOnly>? holidays = null, DateTimeOffset? sent = null) =>
        new DeadlineReader(hours ?? _hours, holidays ?? []).Read(Normalizer.Default.Normalize(message), sent ?? _sent)
            .Select(d => d.Due.ToString("MM-dd HH:mm", CultureInfo.InvariantCulture));
}
