using FluentAssertions;
using Xunit;

namespace AfterSalesCoach.Scenarios.Tests.Reading;

/// <summary>What authors get wrong in YAML is told in their words, on the line where it is.</summary>
public sealed class YamlMistakeTests
{
    private const string Lesson = "    lesson: 先致歉，再给方案";

    [Theory]
    [InlineData("format: 1", "format：1", 1, 7, "“format”后面的冒号是全角的")]
    [InlineData("title: 少发一瓶", "title：少发一瓶", 3, 6, "“title”后面的冒号是全角的")]
    [InlineData(Lesson, "    lesson：先致歉，再给方案", 14, 11, "“lesson”后面的冒号是全角的")]
    [InlineData("  happy: {", "  happy：{", 65, 8, "“happy”后面的冒号是全角的")]
    [InlineData("{ use: li, patience: 4 }", "{ use：li, patience: 4 ", 6, 16, "“use”后面的冒号是全角的")]
    [InlineData(Lesson, "\tlesson: 先致歉，再给方案", 14, 1, "Tab")]
    [InlineData(Lesson, "    \tlesson: 先致歉，再给方案", 14, 5, "Tab")]
    [InlineData(Lesson, "\u3000\u3000lesson: 先致歉，再给方案", 14, 1, "全角空格")]
    [InlineData(Lesson, "    lesson:先致歉，再给方案", 14, 11, "后面少了一个空格")]
    [InlineData("      - id: bad", "      -id: bad", 17, 7, "“-”后面少了一个空格")]
    [InlineData(Lesson, "    lesson: \"先致歉，再给方案", 14, 13, "没有收尾")]
    [InlineData(Lesson, "    lesson: '先致歉，再给方案", 14, 13, "没有收尾")]
    [InlineData(Lesson, "    lesson: \"先致歉\"，再给方案", 14, 18, "收尾以后还有字")]
    [InlineData(Lesson, "      lesson: 先致歉，再给方案", 14, 7, "缩进不对")]
    [InlineData(Lesson, "   lesson: 先致歉，再给方案", 14, 4, "缩进不对")]
    [InlineData(Lesson, "    lesson: 先致歉: 再给方案", 14, 17, "冒号加空格")]
    [InlineData(Lesson, "    lesson: @先致歉", 14, 13, "不能以“@”开头")]
    [InlineData("{ use: li, patience: 4 }", "{ use: li, patience: 4", 6, 11, "没有用“}”收尾")]
    [InlineData("{ use: li, patience: 4 }", "{ use: li，patience: 4 }", 6, 20, "半角逗号")]
    public void The_reason_is_told_in_Chinese_on_its_line(string right, string wrong, int line, int column, string reason)
    {
        using var folder = new TemporaryFolder();

        var problem = SoundPack.Load(folder, right, wrong).Problems.First();

        (problem.Position.ToString(), problem.Code).Should().Be(($"base.yaml:{line}:{column}", "ASP1004"));
        problem.Text.Chinese.Should().Contain(reason).And.NotContain("While");
        problem.Text.English.Should().MatchRegex("^[^\u4e00-\u9fff]+$");
    }

    [Fact]
    public void A_key_twice_is_told_where_it_stands_again()
    {
        using var folder = new TemporaryFolder();

        SoundPack.Load(folder, Lesson, "    guide: 先致歉").Problems.First().ToString().Should().Contain("ASP1007").And.Contain("写了两遍");
    }

    [Fact]
    public void What_is_not_known_is_told_in_Chinese_with_the_words_of_the_parser_behind_it()
    {
        using var folder = new TemporaryFolder();

        SoundPack.Load(folder, Lesson, "    lesson: !<>x").Problems.First().Text.Chinese.Should().StartWith("从这里往后不是合法的 YAML").And.Contain("解析器的原话：");
    }

    [Fact]
    public void A_name_inside_braces_with_a_wide_colon_is_told_for_that()
    {
        using var folder = new TemporaryFolder();

        SoundPack.Load(folder, "{ use: li, patience: 4 }", "{ use：li, patience: 4 }").Problems.Select(p => p.Text.Chinese).Should().Contain(t => t.Contains("冒号要用半角的", StringComparison.Ordinal));
    }
}
