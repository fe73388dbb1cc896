using AfterSalesCoach.Learning.Corpus;
using AfterSalesCoach.Testing.Corpus;
using FluentAssertions;
using Xunit;

namespace AfterSalesCoach.Learning.Tests.Corpus;

public sealed class CorpusCheckerTests : IDisposable
{
    private readonly string _file = Path.Combine(Path.GetTempPath(), $"corpus-{Guid.NewGuid():N}.jsonl");

    public void Dispose() => File.Delete(_file);

    [Fact]
    public void A_sound_corpus_has_no_problems() =>
        Check(LabelledLine.Of("a", "这是正常的", ["ASC1002"]), LabelledLine.Of("b", "抱歉，烂的三个给您退款")).Should().BeEmpty();

    [Theory]
    [InlineData("{", "no labelled reply")]
    [InlineData("[]", "no labelled reply")]
    [InlineData("{\"id\":\"a\"}", "no labelled reply")]
    public void What_is_no_labelled_reply_is_named_with_its_line(string line, string message) =>
        Check(LabelledLine.Of("a", "好的"), line).Should().ContainSingle().Which.Should().StartWith($"{_file}:2: ").And.Contain(message);

    [Fact]
    public void Each_fault_is_told()
    {
        Check(LabelledLine.Of("a", "这是正常的", ["ASC9999"])).Should().Contain(p => p.Contains("no message rule"));
        Check(LabelledLine.Of("a", "这是正常的", ["ASC1002"], spans: [("ASC1002", "那是正常的")])).Should().Contain(p => p.Contains("no part of the reply"));
        Check(LabelledLine.Of("a", "这是正常的", ["ASC1002"], spans: [])).Should().Contain(p => p.Contains("has no span"));
        Check(LabelledLine.Of("a", "这是正常的", [], spans: [("ASC1002", "这是正常的")])).Should().Contain(p => p.Contains("no label"));
        Check(LabelledLine.Of("a", "这是正常的", ["ASC1002"], rewrite: "")).Should().Contain(p => p.Contains("rewrite"));
        Check(LabelledLine.Of("a", "一"), LabelledLine.Of("a", "二")).Should().Contain(p => p.Contains("already"));
    }

    [Fact]
    public void An_omission_needs_no_span() => Check(LabelledLine.Of("a", "您拍张照片", ["ASC1006"], spans: [])).Should().BeEmpty();

    [Fact]
    public void Copies_in_different_splits_are_found()
    {
        var families = Enumerable.Range(0, 200).Select(i => $"f{i}").ToLookup(CorpusSplits.Of);
        LabelledReply Reply(string family, string text) => LabelledReply.Parse(LabelledLine.Of(family, text, family: family));
        var train = Reply(families[CorpusSplit.Train].First(), "您好，这箱苹果路上压坏了三个，我们按个数给您退款，外加一张五元的优惠券表示歉意，今天到账");
        var test = Reply(families[CorpusSplit.Test].First(), "您好，这箱苹果路上压坏了三个，我们按个数给您退款，外加一张五元的优惠券表示歉意，明天到账");
        var other = Reply(families[CorpusSplit.Test].Last(), "师傅明天上午九点上门检修，费用由我们出，您在家等就行");

        CorpusChecker.CheckSplits([train, test, other]).Should().ContainSingle().Which.Where.Should().Be($"{train.Id}, {test.Id}");
    }

    [Fact]
    public void The_corpora_of_the_repository_are_sound()
    {
        var replies = new List<LabelledReply>();
        var rules = Repository.LabelledReplies().SelectMany(r => r.Labels).Distinct().ToList();
        var problems = new CorpusChecker(rules).CheckFiles(Path.Combine(Repository.Root, "corpora", "replies"), replies).ToList();
        problems.AddRange(CorpusChecker.CheckSplits(replies));
        problems.Should().BeEmpty();
        replies.Should().HaveCountGreaterThan(7000);
        rules.Should().HaveCount(27).And.OnlyContain(r => replies.Count(x => x.Labels.Contains(r)) >= 120);
    }

    private List<string> Check(params string[] lines)
    {
        File.WriteAllLines(_file, lines);
        return [.. new CorpusChecker(["ASC1002", "ASC1006"]).CheckFiles(_file, []).Select(p => p.ToString())];
    }
}
