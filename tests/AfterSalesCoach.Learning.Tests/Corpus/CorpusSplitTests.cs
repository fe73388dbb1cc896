using AfterSalesCoach.Learning.Corpus;
using AfterSalesCoach.Testing.Corpus;
using FluentAssertions;
using Xunit;

namespace AfterSalesCoach.Learning.Tests.Corpus;

public sealed class CorpusSplitTests
{
    [Theory]
    [InlineData("appl-f001")]
    [InlineData("fresh-f001")]
    [InlineData("thna-f001")]
    public void A_family_stays_in_its_split(string family)
    {
        var hash = Convert.ToHexString(System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(family)))[..8];
        var place = Convert.ToUInt32(hash, 16) % 100;
        CorpusSplits.Of(family).Should().Be(place < 70 ? CorpusSplit.Train : place < 85 ? CorpusSplit.Dev : CorpusSplit.Test);
    }

    [Fact]
    public void The_splits_have_about_the_sizes_they_should()
    {
        var counts = Repository.LabelledReplies().CountBy(r => r.Split).ToDictionary();
        var all = (double)counts.Values.Sum();
        (counts[CorpusSplit.Train] / all).Should().BeApproximately(0.70, 0.03);
        (counts[CorpusSplit.Dev] / all).Should().BeApproximately(0.15, 0.02);
        (counts[CorpusSplit.Test] / all).Should().BeApproximately(0.15, 0.02);
    }

    [Fact]
    public void Folds_do_not_follow_the_splits() =>
        Enumerable.Range(0, 400).Select(i => $"f{i}").Where(f => CorpusSplits.Of(f) == CorpusSplit.Train)
            .Select(f => CorpusSplits.FoldOf(f, 4)).Distinct().Should().HaveCount(4);
}
