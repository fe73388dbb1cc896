using AfterSalesCoach.Terminal.Measuring;
using FluentAssertions;
using Xunit;

namespace AfterSalesCoach.Terminal.Tests.Measuring;

[Trait("Category", "Hostile")]
public sealed class TextWidthTests
{
    // Cells as tmux 3.3a counts them (measured with cursor position reports); where it differs from Unicode the cluster is risky below.
    [Theory]
    [InlineData("", 0)]
    [InlineData("abc", 3)]
    [InlineData("您好，abc", 9)]
    [InlineData("，。！？「」（）《》【】、", 26)]
    [InlineData("“”…—·×①→─█★", 11)]
    [InlineData("￥Ａ\u3000㎡", 8)]
    [InlineData("℃", 1)]
    [InlineData("㐀𠮷", 4)]
    [InlineData("👍🙏✅❌", 8)]
    [InlineData("e\u0301", 1)]
    [InlineData("\u1112\u1161\u11ab", 2)]
    [InlineData("\u200b\u202e\u200d\ufeff", 0)]
    public void Counts_the_cells_that_terminals_agree_on(string text, int columns) => TextWidth.Default.Of(text).Should().Be(columns);

    [Theory]
    [InlineData("⚠️", 2, 2)]
    [InlineData("1️⃣", 2, 2)]
    [InlineData("👍🏻", 2, 4)]
    [InlineData("👨‍👩‍👧", 2, 6)]
    [InlineData("🇨🇳", 2, 4)]
    [InlineData("👍", 2, 2)]
    [InlineData("“", 1, 2)]
    [InlineData("e\u0301", 1, 1)]
    [InlineData("ש", 1, 2)]
    public void Knows_the_clusters_that_terminals_differ_on(string cluster, int columns, int reach) =>
        TextWidth.Default.OfCluster(cluster).Should().Be(new ClusterWidth(columns, reach, IsRisky: true));

    [Theory]
    [InlineData("您")]
    [InlineData("，")]
    [InlineData("x")]
    [InlineData("한")]
    [InlineData("𠮷")]
    public void Trusts_terminals_with_the_rest(string cluster) => TextWidth.Default.OfCluster(cluster).IsRisky.Should().BeFalse();

    [Fact]
    public void Ambiguous_characters_follow_the_terminal_and_are_then_certain()
    {
        TextWidth.Wide.Of("“好”…─").Should().Be(10);
        TextWidth.Wide.OfCluster("“").Should().Be(new ClusterWidth(2, 2, IsRisky: false));
        TextWidth.Narrow.OfCluster("“").Should().Be(new ClusterWidth(1, 2, IsRisky: false));
    }

    [Fact]
    public void A_character_that_must_not_reach_a_terminal_takes_the_cell_of_its_sign()
    {
        foreach (var cluster in new[] { "\u001b", "\r\n", "\u009b", "\ud83d", "\u2028", "\uffff", "\ufffd" })
        {
            TextWidth.Default.OfCluster(cluster).Columns.Should().Be(1);
            TextWidth.Wide.OfCluster(cluster).Columns.Should().Be(1);
        }
    }

    [Fact]
    public void Short_cuts_find_the_same_clusters_as_the_library() => HostileText.Check(HostileText.Texts, text =>
    {
        for (var at = 0; at < text.Length;)
        {
            var expected = System.Globalization.StringInfo.GetNextTextElementLength(text, at);
            TextWidth.NextCluster(text.AsSpan(at)).Should().Be(expected, "at {0} of {1}", at, text);
            at += expected;
        }
    });

    [Fact]
    public void No_two_plain_neighbours_join()
    {
        // Every pair that the short cut lets pass, one of each kind against all characters it names.
        string[] firsts = ["a", "\u00a9", "\u02ff", "你", "、", "！"];
        var seconds = Enumerable.Range(0, 0x300).Concat(Enumerable.Range(0x3001, 0x29)).Concat(Enumerable.Range(0x4e00, 0x5200)).Concat(Enumerable.Range(0xff01, 0x5e));
        var joined = from second in seconds
                     from first in firsts
                     where System.Globalization.StringInfo.GetNextTextElementLength(first + (char)second) != 1
                     select $"{first}+{second:X4}";
        joined.Should().BeEmpty();
    }
}
