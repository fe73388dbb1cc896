using System.Globalization;
using AfterSalesCoach.Dialogue.Slots;
using AfterSalesCoach.Text.Normalization;
using FluentAssertions;
using Xunit;

namespace AfterSalesCoach.Dialogue.Tests.Slots;

public sealed class AmountTests
{
    [Theory]
    [InlineData("给您退5块", "5块=5")]
    [InlineData("一共三十五元", "三十五元=35")]
    [InlineData("9块9包邮的", "9块9=9.9")]
    [InlineData("就赔您9.9元吧", "9.9元=9.9")]
    [InlineData("￥12.5到账", "￥12.5=12.5")]
    [InlineData("¥ 12 已退", "¥12=12")]
    [InlineData("差了5毛", "5毛=0.5")]
    [InlineData("两块五行吗", "两块五=2.5")]
    [InlineData("12块50", "12块50=12.5")]
    [InlineData("三块五毛钱", "三块五毛=3.5")]
    [InlineData("两块零五分", "两块零五分=2.05")]
    [InlineData("一块半", "一块半=1.5")]
    [InlineData("一百二十元", "一百二十元=120")]
    [InlineData("两千三块钱的床", "两千三块钱=2300")]
    [InlineData("1.5万元", "1.5万元=15000")]
    [InlineData("一百零五块", "一百零五块=105")]
    [InlineData("补两佰元", "两佰元=200")]
    public void Reads_a_sum(string message, string expected) => Describe(message).Should().Equal(expected);

    [Theory]
    [InlineData("也就十几块", "十几块=11-19")]
    [InlineData("几块钱的东西", "几块钱=3-9")]
    [InlineData("三五块就行", "三五块=3-5")]
    [InlineData("退5到10元", "5到10元=5-10")]
    [InlineData("退5-10元", "5-10元=5-10")]
    [InlineData("退5~10元", "5~10元=5-10")]
    [InlineData("100多块买的", "100多块=100-200")]
    [InlineData("三十多元", "三十多元=30-40")]
    [InlineData("一罐就7块多", "7块多=7-8")]
    [InlineData("几百块", "几百块=300-900")]
    public void Reads_an_order_of_magnitude_as_a_range(string message, string expected) => Describe(message).Should().Equal(expected);

    [Theory]
    [InlineData("3块一斤", "3块=3/斤")]
    [InlineData("每斤3块", "3块=3/斤")]
    [InlineData("4只按一只68元赔您272元", "68元=68/只", "272元=272")]
    [InlineData("一箱退4元", "4元=4")]
    public void Tells_the_price_of_one(string message, params string[] expected) => Describe(message).Should().Equal(expected);

    [Theory]
    [InlineData("给您补30", "30=30?")]
    [InlineData("最多40，再多就要退回来了", "40=40?")]
    [InlineData("那给您申请到15", "15=15?")]
    [InlineData("那100", "100=100?")]
    [InlineData("退9.9", "9.9=9.9?")]
    public void Reads_a_number_after_a_word_of_payment(string message, string expected) => Describe(message).Should().Equal(expected);

    [Theory]
    [InlineData("碎了三块")]
    [InlineData("少了一块")]
    [InlineData("三块玻璃都裂了")]
    [InlineData("补您2棵")]
    [InlineData("退您三成")]
    [InlineData("退20%")]
    [InlineData("元旦3元旦后")]
    [InlineData("一毛病也没有")]
    [InlineData("桌子四角磕了")]
    [InlineData("我一块儿给您寄")]
    [InlineData("订单号2609251788340012")]
    [InlineData("BCD-452那款")]
    [InlineData("千万别退")]
    [InlineData("最多3天")]
    [InlineData("您看10:30可以吗")]
    [InlineData("给您退一半")]
    public void Leaves_other_numbers_alone(string message) => Describe(message).Should().BeEmpty();

    [Fact]
    public void Does_not_read_across_a_comma() => Describe("坏了3，5元吧").Should().Equal("5元=5");

    [Fact]
    public void Ends_a_sum_before_the_next_count() => Describe("20块1斤，5元3个").Should().Equal("20块=20/斤", "5元=5");

    private static IEnumerable<string> Describe(string message)
    {
        var text = Normalizer.Default.Normalize(message);
        return SlotReader.Amounts(text).Select(a =>
        {
            a.Span.Length.Should().BePositive();
            var raw = text.ToRaw(a.Span).Of(message).Replace(" ", "", StringComparison.Ordinal);
            return string.Create(CultureInfo.InvariantCulture, $"{raw}={a.Yuan:0.##}{(a.IsApproximate ? $"-{a.AtMost:0.##}" : "")}{(a.Per is null ? "" : "/" + a.Per)}{(a.IsBare ? "?" : "")}");
        });
    }
}
