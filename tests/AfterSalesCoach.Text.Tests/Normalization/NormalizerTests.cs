using AfterSalesCoach.Text.Normalization;
using FluentAssertions;
using Xunit;

namespace AfterSalesCoach.Text.Tests.Normalization;

public sealed class NormalizerTests
{
    [Theory]
    [InlineData("ＯＫ，退５０％", "ok退50%")]
    [InlineData("￥９．９", "¥9.9")]
    public void Width_and_case_are_folded(string raw, string expected) => Normalize(raw).Text.Should().Be(expected);

    [Theory]
    [InlineData("這是正常現象", "这是正常现象")]
    [InlineData("不給您退款", "不给您退款")]
    [InlineData("乾淨的後面", "干净的后面")]
    public void Traditional_characters_become_simplified(string raw, string expected) => Normalize(raw).Text.Should().Be(expected);

    [Theory]
    [InlineData("这 么 便 宜", "这么便宜")]
    [InlineData("这，么，便，宜", "这么便宜")]
    [InlineData("这*么*便*宜", "这么便宜")]
    [InlineData("这么👨‍👩‍👧便宜", "这么便宜")]
    [InlineData("这么\u200b便\u200d宜", "这么便宜")]
    [InlineData("这么[微笑]便宜", "这么便宜")]
    [InlineData("发[图片]给我", "发图片给我")]
    public void Strewn_separators_vanish_and_what_was_sent_stays(string raw, string expected) => Normalize(raw).Text.Should().Be(expected);

    [Theory]
    [InlineData("退退退退款", "退款")]
    [InlineData("就就就这样", "就这样")]
    [InlineData("看看", "看看")]
    [InlineData("退1000元", "退1000元")]
    public void Repeats_from_three_on_are_read_once_but_digits_count(string raw, string expected) => Normalize(raw).Text.Should().Be(expected);

    [Theory]
    [InlineData("便yi没好货", "便宜没好货")]
    [InlineData("tui款", "退款")]
    [InlineData("pianyi", "便宜")]
    [InlineData("退kuan不了", "退款不了")]
    [InlineData("zhe yang", "zheyang")]
    public void Pinyin_inside_a_word_is_restored(string raw, string expected) => Normalize(raw).Text.Should().Be(expected);

    [Theory]
    [InlineData("加薇信", "加微信")]
    [InlineData("+v发你", "加微信发你")]
    [InlineData("加微信发你", "加微信发你")]
    [InlineData("加V信发你", "加微信发你")]
    [InlineData("报歉啊", "抱歉啊")]
    [InlineData("快弟弄坏的", "快递弄坏的")]
    [InlineData("不给陪付", "不给赔付")]
    public void Homophones_and_evasive_spellings_are_restored(string raw, string expected) => Normalize(raw).Text.Should().Be(expected);

    [Theory]
    [InlineData("不急着寄回来")]
    [InlineData("推不了责任")]
    [InlineData("砂糖橘收到了")]
    [InlineData("vivo手机")]
    [InlineData("he说size不对")]
    public void Ordinary_words_are_left_alone(string raw) => Normalize(raw).Text.Should().Be(raw);

    [Theory]
    [InlineData("能退。不了解", 2, Boundary.Stop)]
    [InlineData("能退，不了解", 2, Boundary.Pause)]
    [InlineData("能退 不了解", 2, Boundary.Soft)]
    [InlineData("能退😊不了解", 2, Boundary.Soft)]
    [InlineData("能退\u200b不了解", 2, Boundary.Noise)]
    [InlineData("您 别 担 心，是 正 常", 4, Boundary.Pause)]
    [InlineData("您 别 担 心，是 正 常", 3, Boundary.Noise)]
    public void The_strength_of_a_separator_is_kept(string raw, int index, Boundary expected) =>
        Normalize(raw).BoundaryBefore(index).Should().Be(expected);

    [Theory]
    [InlineData("這 麼 便 宜！", "便宜", "便 宜")]
    [InlineData("真是便yi啊", "便宜", "便yi")]
    [InlineData("亲，退退退款吧", "退款", "退退退款")]
    [InlineData("加我+v哦", "微信", "+v")]
    [InlineData("😊😊退不了", "退不了", "退不了")]
    public void Spans_map_back_to_the_raw_text(string raw, string words, string expected)
    {
        var text = Normalize(raw);
        var start = text.Text.IndexOf(words, StringComparison.Ordinal);
        text.ToRaw(new TextSpan(start, start + words.Length)).Of(raw).Should().Be(expected);
    }

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("👍👍")]
    [InlineData("\ud83d")]
    public void Nothing_to_read_is_an_empty_text(string raw) => Normalize(raw).Text.Should().BeEmpty();

    private static NormalizedText Normalize(string raw) => Normalizer.Default.Normalize(raw);
}
