using AfterSalesCoach.Text.Normalization;
using AfterSalesCoach.Text.Patterns;
using FluentAssertions;
using Xunit;

namespace AfterSalesCoach.Text.Tests.Patterns;

public sealed class PatternSetTests
{
    [Theory]
    [InlineData("退不了", "这个退不了的", "退不了")]
    [InlineData("(退|换)不了", "真的换不了", "换不了")]
    [InlineData("正常(的|现象)?", "这是正常的", "正常的")]
    [InlineData("[吃喝]不了", "喝不了", "喝不了")]
    [InlineData("最多…#(块|元)", "最多给您5块", "最多给您5块")]
    [InlineData("#(块|元)…包邮", "9.9元还包邮", "9.9元还包邮")]
    [InlineData("#块", "三十五块", "三十五块")]
    [InlineData("便宜……还", "这么便宜，您还想怎样", "便宜，您还")]
    [InlineData("<bad>了", "烂了", "烂了")]
    public void Finds(string pattern, string text, string expected) =>
        Matches(pattern, text).Should().Contain(expected);

    [Theory]
    [InlineData("便宜…还", "这么便宜，您还想怎样")]
    [InlineData("最多…2#块", "最多大概给您5块")]
    [InlineData("(?<!不)正常", "不正常")]
    [InlineData("退(?!不)", "退不了")]
    [InlineData("(?<=很)正常", "不正常")]
    [InlineData("退不了", "能退。不了解")]
    [InlineData("怎样$", "您还要怎样的颜色")]
    [InlineData("^嗯$", "嗯好的给您补发")]
    public void Does_not_find(string pattern, string text) => Matches(pattern, text).Should().BeEmpty();

    [Theory]
    [InlineData("怎样$", "你还要怎样啊", "怎样")]
    [InlineData("^退不了", "亲亲您好退不了呢", "退不了")]
    public void Anchors_see_through_greetings_and_particles(string pattern, string text, string expected) =>
        Matches(pattern, text).Should().Contain(expected);

    [Theory]
    [InlineData("这么便宜", "这么便便宜", "这么便便宜")]
    [InlineData("这么便宜", "这么 便宜", "这么 便宜")]
    [InlineData("这么便宜", "这么👍便宜", "这么👍便宜")]
    public void Reads_through_doubled_characters_and_soft_separators(string pattern, string text, string expected) =>
        Matches(pattern, text).Should().Contain(expected);

    [Theory]
    [InlineData("(退")]
    [InlineData("退)")]
    [InlineData("<nothing>")]
    [InlineData("[退")]
    [InlineData("退*")]
    [InlineData("a?")]
    [InlineData("退…101款")]
    [InlineData("退…99999999999款")]
    [InlineData("退……4294967297款")]
    public void Says_what_is_wrong_with_a_pattern(string pattern) =>
        FluentActions.Invoking(() => new PatternSet([pattern])).Should().Throw<PatternSyntaxException>()
            .Which.Message.Should().Contain(pattern);

    [Fact]
    public void A_gap_reaches_as_far_as_it_may() =>
        Matches("退…100款", $"退{new string('啦', 40)}款").Should().ContainSingle();

    /// <summary>A guard inside an alternative and one behind them all stand in a row.</summary>
    [Theory]
    [InlineData("解释", false)]
    [InlineData("解都", false)]
    [InlineData("解开", true)]
    public void Of_several_look_aheads_in_a_row_all_hold(string text, bool found) =>
        Matches("(解(?!决|释)|洗)(?!都|也)", text).Any().Should().Be(found);

    [Theory]
    [InlineData("不会退", false)]
    [InlineData("我们退", false)]
    [InlineData("就退", true)]
    public void Of_several_look_behinds_in_a_row_all_hold(string text, bool found) =>
        Matches("(?<!不会)(?<!我们)退", text).Any().Should().Be(found);

    [Fact]
    public void Two_lists_of_what_must_follow_are_refused() =>
        FluentActions.Invoking(() => new PatternSet(["退(?=款|货)(?=款)"])).Should().Throw<PatternSyntaxException>().WithMessage("*both*");

    /// <summary>Each part is looked for as far as its gap reaches and never twice; from each to each it takes minutes.</summary>
    [Theory]
    [InlineData("#…#…#…元", "3个10")]
    [InlineData("最多…#…退…#…元", "最多3退5")]
    [InlineData("退…退…退…退…款", "退")]
    [InlineData("(便宜|不要)……还……想……怎样", "便宜还想")]
    public void Parts_that_stand_everywhere_are_found_in_time(string pattern, string piece)
    {
        var text = Normalizer.Default.Normalize(string.Concat(Enumerable.Range(0, 80_000 / piece.Length).Select(i => i % 2 == 0 ? piece : $"，{piece}")));
        var clock = System.Diagnostics.Stopwatch.StartNew();

        Matches(new PatternSet([pattern]), text).Should().BeEmpty();

        clock.Elapsed.Should().BeLessThan(TimeSpan.FromSeconds(30));
    }

    [Fact]
    public void Compiled_patterns_that_end_early_are_refused()
    {
        var bytes = Compile(new PatternSet(["最多…#(块|元)(?!钱)", "退不了"]));

        for (var length = 0; length < bytes.Length; length++)
        {
            FluentActions.Invoking(() => Read(bytes[..length])).Should().Throw<InvalidDataException>();
        }
    }

    private static IEnumerable<string> Matches(string pattern, string text)
    {
        var set = new PatternSet([pattern], new Dictionary<string, string[]> { ["bad"] = ["坏", "烂"] });
        var normalized = Normalizer.Default.Normalize(text);
        var matches = Matches(set, normalized);
        Matches(Read(Compile(set)), normalized).Should().Equal(matches, "compiling a set must not change what it finds");
        return matches.Select(m => normalized.ToRaw(m.Span).Of(text));
    }

    private static List<PatternMatch> Matches(PatternSet set, NormalizedText text)
    {
        var matches = new List<PatternMatch>();
        set.Match(text, matches);
        return matches;
    }

    private static byte[] Compile(PatternSet set)
    {
        using var bytes = new MemoryStream();
        using (var writer = new BinaryWriter(bytes))
        {
            set.Write(writer);
        }

        return bytes.ToArray();
    }

    private static PatternSet Read(byte[] bytes)
    {
        using var reader = new BinaryReader(new MemoryStream(bytes));
        return PatternSet.Read(reader);
    }
}
