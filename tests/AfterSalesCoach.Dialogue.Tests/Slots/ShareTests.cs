using System.Globalization;
using AfterSalesCoach.Dialogue.Slots;
using AfterSalesCoach.Text.Normalization;
using FluentAssertions;
using Xunit;

namespace AfterSalesCoach.Dialogue.Tests.Slots;

public sealed class ShareTests
{
    [Theory]
    [InlineData("坏了三成", "三成=0.3")]
    [InlineData("烂了一半", "一半=0.5")]
    [InlineData("退您30%", "30%=0.3")]
    [InlineData("退您３０％", "３０％=0.3")]
    [InlineData("百分之三十", "百分之三十=0.3")]
    [InlineData("百分之30", "百分之30=0.3")]
    [InlineData("黄了大概三分之一", "三分之一=0.33")]
    [InlineData("十分之三", "十分之三=0.3")]
    [InlineData("漏了1/3", "1/3=0.33")]
    [InlineData("12.5%", "12.5%=0.13")]
    [InlineData("两三成", "两三成=0.2-0.3")]
    [InlineData("2到3成", "2到3成=0.2-0.3")]
    [InlineData("六成多", "六成多=0.6-0.7")]
    [InlineData("烂了一大半", "一大半=0.5-0.9")]
    [InlineData("坏三成退四成", "三成=0.3", "四成=0.4")]
    public void Reads_a_share(string message, params string[] expected) => Shares(message).Should().Equal(expected);

    [Theory]
    [InlineData("九成新的")]
    [InlineData("120%")]
    [InlineData("10/3到的")]
    [InlineData("三，成色不好")]
    public void Leaves_other_numbers_alone(string message) => Shares(message).Should().BeEmpty();

    [Theory]
    [InlineData("烂了6个", "烂了6个", 6, "个", null)]
    [InlineData("三斤里坏一斤", "三斤里坏一斤", 1, "斤", 3)]
    [InlineData("十个里三个", "十个里三个", 3, "个", 10)]
    [InlineData("大闸蟹10只死了4只", "10只死了4只", 4, "只", 10)]
    [InlineData("薄荷苗十棵里有五棵是干的", "十棵里有五棵", 5, "棵", 10)]
    [InlineData("五根断三根", "五根断三根", 3, "根", 5)]
    [InlineData("有6个坏的，一共20个", "6个", 6, "个", 20)]
    [InlineData("3瓶都碎了", "3瓶", 3, "瓶", null)]
    [InlineData("一箱坏了3个", "3个", 3, "个", null)]
    [InlineData("碎了两块", "两块", 2, "块", null)]
    public void Reads_how_many_of_how_many_went_wrong(string message, string where, int number, string unit, int? of)
    {
        var text = Normalizer.Default.Normalize(message);
        var count = SlotReader.Counts(text).Should().ContainSingle().Subject;

        where.Should().EndWith(text.ToRaw(count.Span).Of(message));
        (count.Number, count.Unit, count.Of).Should().Be((number, unit, of));
        count.Share.Should().Be(of is null ? null : (decimal)number / of);
    }

    [Theory]
    [InlineData("给您补发2个")]
    [InlineData("买了10个")]
    [InlineData("至少3个")]
    public void Counts_only_what_went_wrong(string message) => SlotReader.Counts(Normalizer.Default.Normalize(message)).Should().BeEmpty();

    private static IEnumerable<string> Shares(string message)
    {
        var text = Normalizer.Default.Normalize(message);
        return SlotReader.Ratios(text).Select(r => string.Create(
            CultureInfo.InvariantCulture, $"{text.ToRaw(r.Span).Of(message)}={r.Value:0.##}{(r.IsApproximate ? $"-{r.AtMost:0.##}" : "")}"));
    }
}
