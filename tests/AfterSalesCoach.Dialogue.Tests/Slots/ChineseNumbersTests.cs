using System.Globalization;
using AfterSalesCoach.Dialogue.Slots;
using FluentAssertions;
using Xunit;

namespace AfterSalesCoach.Dialogue.Tests.Slots;

public sealed class ChineseNumbersTests
{
    [Theory]
    [InlineData("9.9", "9.9")]
    [InlineData("十", "10")]
    [InlineData("十五", "15")]
    [InlineData("三十五", "35")]
    [InlineData("一百二十", "120")]
    [InlineData("一百二", "120")]
    [InlineData("一百零二", "102")]
    [InlineData("两千三", "2300")]
    [InlineData("两千零三", "2003")]
    [InlineData("一万两千", "12000")]
    [InlineData("三万五", "35000")]
    [InlineData("十二万", "120000")]
    [InlineData("1.5万", "15000")]
    [InlineData("3百", "300")]
    [InlineData("半", "0.5")]
    [InlineData("二〇二六", "2026")]
    [InlineData("贰佰", "200")]
    [InlineData("俩", "2")]
    public void Reads_the_value(string numeral, string expected)
    {
        ChineseNumbers.TryParse(numeral, out var value, out var approximate).Should().BeTrue();
        value.Should().Be(decimal.Parse(expected, CultureInfo.InvariantCulture));
        approximate.Should().BeFalse();
    }

    [Theory]
    [InlineData("几", 3, 9)]
    [InlineData("十几", 11, 19)]
    [InlineData("几十", 30, 90)]
    [InlineData("三五", 3, 5)]
    [InlineData("二三十", 20, 30)]
    [InlineData("七八百", 700, 800)]
    [InlineData("二十多", 20, 30)]
    [InlineData("100来", 100, 200)]
    [InlineData("120多", 120, 130)]
    public void Reads_an_approximate_number_as_a_range(string numeral, int low, int high)
    {
        ChineseNumbers.Read(numeral, out var from, out var to).Should().Be(numeral.Length);
        (from, to).Should().Be((low, high));
    }

    [Theory]
    [InlineData("")]
    [InlineData("万一")]
    [InlineData("千万")]
    [InlineData("百")]
    [InlineData("元")]
    [InlineData(".5")]
    [InlineData("1234567890123")]
    [InlineData("九九九九九九九九九九九九九")]
    [InlineData("九万万万万万万万万万万")]
    [InlineData("999999万")]
    public void Refuses_words_codes_and_monstrous_numbers(string numeral)
    {
        ChineseNumbers.TryParse(numeral, out var value, out _).Should().BeFalse();
        value.Should().Be(0);
    }

    [Fact]
    public void Reads_every_number_below_ten_thousand_that_it_is_told()
    {
        for (var number = 1; number < 10_000; number++)
        {
            ChineseNumbers.TryParse(Spell(number), out var value, out var approximate).Should().BeTrue(Spell(number));
            value.Should().Be(number, Spell(number));
            approximate.Should().BeFalse();
        }
    }

    private static string Spell(int number)
    {
        const string Digits = "零一二三四五六七八九";
        var spelled = "";
        var zero = false;
        foreach (var (unit, name) in new[] { (1000, "千"), (100, "百"), (10, "十"), (1, "") })
        {
            var digit = number / unit % 10;
            zero |= digit == 0 && spelled.Length > 0;
            if (digit > 0)
            {
                spelled += (zero && spelled.Length > 0 ? "零" : "") + Digits[digit] + name;
                zero = false;
            }
        }

        return spelled;
    }
}
