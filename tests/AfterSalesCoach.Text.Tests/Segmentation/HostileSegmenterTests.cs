using System.Text;
using AfterSalesCoach.Testing.Hostile;
using AfterSalesCoach.Text.Segmentation;
using FluentAssertions;
using Xunit;

namespace AfterSalesCoach.Text.Tests.Segmentation;

[Trait("Category", "Hostile")]
public sealed class HostileSegmenterTests
{
    [Fact]
    public void Words_follow_each_other_and_leave_nothing_out() => HostileCheck.ForAll("segmenter", HostileText.Arbitrary, text =>
    {
        var ends = new int[text.Length];
        var count = JiebaSegmenter.Default.Segment(text, ends);
        var words = ends.AsSpan(0, count).ToArray();
        words.Should().BeInAscendingOrder().And.OnlyHaveUniqueItems();
        words.LastOrDefault().Should().Be(text.Length);
        words.Should().NotContain(end => end < text.Length && char.IsLowSurrogate(text[end]) && char.IsHighSurrogate(text[end - 1]), "no word ends within a character");
    }, 1000);

    [Fact]
    public void A_damaged_dictionary_is_refused_with_its_line_or_used() => HostileCheck.ForAll("user dictionary", DamagedFile.Of(("words.txt", "坏果 100 n\n开箱视频\n小额打款 20\n"u8.ToArray())), file =>
    {
        var text = Encoding.UTF8.GetString(file.Content);
        try
        {
            var segmenter = JiebaSegmenter.Default.With(UserDictionary.Load(new StringReader(text), file.Name));
            segmenter.Segment("坏果的开箱视频", new int[7]).Should().BeInRange(1, 7);
        }
        catch (FormatException refusal)
        {
            refusal.Message.Should().Contain(file.Name);
        }
    });
}
