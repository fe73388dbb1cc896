using System.Text;
using AfterSalesCoach.Text.Segmentation;
using FluentAssertions;
using Xunit;

namespace AfterSalesCoach.Text.Tests.Segmentation;

public sealed class UserDictionaryTests
{
    [Theory]
    [InlineData("坏果", "坏果", null)]
    [InlineData("坏果 5", "坏果", 5L)]
    [InlineData("坏果 n", "坏果", null)]
    [InlineData("坏果 5 n\r", "坏果", 5L)]
    [InlineData("\uFEFF坏果 0", "坏果", 0L)]
    [InlineData("云 计算 5 n", "云 计算", 5L)]
    [InlineData("坏果,100", "坏果,100", null)]
    [InlineData("5", "5", null)]
    public void Reads_a_line_as_jieba_does(string line, string word, long? frequency) => Load(line).Words.Should().Equal(new UserWord(word, frequency));

    [Fact]
    public void Skips_blank_lines() => Load("\n \t\r\n坏果\n\n").Words.Should().ContainSingle();

    [Theory]
    [InlineData("坏果 1000000000001", "*.txt:2: “坏果”的词频 1000000000001 太大*")]
    [InlineData("坏果 99999999999999999999999999 n", "*.txt:2: *太大*")]
    public void Names_the_line_of_a_frequency_that_is_too_large(string line, string message) =>
        FluentActions.Invoking(() => Load($"面单\n{line}")).Should().Throw<FormatException>().WithMessage(message);

    [Fact]
    public void Names_the_line_of_a_word_that_is_too_long() =>
        FluentActions.Invoking(() => Load($"{new string('长', 100)}\n{new string('长', 101)} 3")).Should().Throw<FormatException>()
            .WithMessage("words.txt:2: 词有 101 个字，最多 100 个*");

    [Fact]
    public void Cuts_out_a_word_of_the_greatest_length()
    {
        var word = string.Concat(Enumerable.Repeat("收到的苹果坏了一半请", 10));
        JiebaSegmenter.Default.With(Load($"{word} 1000000")).Cut($"我{word}我").Should().Equal("我", word, "我");
    }

    [Fact]
    public void Names_file_and_line_of_bytes_that_are_not_utf8()
    {
        var path = Path.GetTempFileName();
        try
        {
            File.WriteAllBytes(path, [.. Encoding.UTF8.GetBytes("面单\n坏果\n"), 0xBB, 0xB5, 0xB9, 0xFB]);
            FluentActions.Invoking(() => UserDictionary.Load(path)).Should().Throw<FormatException>().WithMessage($"{path}:3: 词典不是 UTF-8 编码*");
        }
        finally
        {
            File.Delete(path);
        }
    }

    [Fact]
    public void Lets_a_missing_file_be_an_input_error() =>
        FluentActions.Invoking(() => UserDictionary.Load("no-such-dictionary.txt")).Should().Throw<FileNotFoundException>();

    [Fact]
    public void Keeps_every_after_sales_word_together()
    {
        var segmenter = JiebaSegmenter.Default.With(UserDictionary.AfterSales);
        var words = UserDictionary.AfterSales.Words.Select(w => w.Word).ToList();
        words.Should().HaveCountGreaterThan(60).And.OnlyHaveUniqueItems();
        words.Where(w => segmenter.Cut(w).Count > 1).Should().BeEmpty();
    }

    private static UserDictionary Load(string text) => UserDictionary.Load(new StringReader(text), "words.txt");
}
