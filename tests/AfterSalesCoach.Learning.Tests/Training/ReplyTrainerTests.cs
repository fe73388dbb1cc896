using AfterSalesCoach.Dialogue.Tagging;
using AfterSalesCoach.Learning.Corpus;
using AfterSalesCoach.Learning.Model;
using AfterSalesCoach.Learning.Training;
using AfterSalesCoach.Testing.Corpus;
using FluentAssertions;
using Xunit;

namespace AfterSalesCoach.Learning.Tests.Training;

/// <summary>The whole training on a part of the corpora that is small enough for every run of the tests.</summary>
public sealed class ReplyTrainerTests
{
    private static readonly string[] _rules = ["ASC1006", "ASC5001"];
    private static readonly List<PreparedReply> _replies =
    [
        .. Repository.LabelledReplies().Where((r, i) => i % 8 == 0 && r.Split != CorpusSplit.Test)
            .Select(r => PreparedReply.Of(r, _rules, DialogueTagger.Default, _ => [])),
    ];

    private static readonly Lazy<ReplyModel> _model = new(() => ReplyTrainer.Train(_rules, _replies));

    [Fact]
    public void The_same_replies_give_the_same_bytes_in_any_order()
    {
        var shuffled = _replies.ToArray();
        new Random(3).Shuffle(shuffled);
        ModelFile.Write(ReplyTrainer.Train(_rules, shuffled)).Should().Equal(ModelFile.Write(_model.Value));
    }

    [Fact]
    public void Learns_more_than_chance_about_replies_it_has_not_seen()
    {
        var dev = _replies.Where(r => r.Reply.Split == CorpusSplit.Dev).ToList();
        var scored = dev.ConvertAll(r => (Score: _model.Value.Classify(r.Features, [])[0].Probability, Label: r.Labels[0]));

        // Area under the ROC curve: how often a reply that breaks the rule scores above one that does not.
        var pairs = scored.Where(s => s.Label).SelectMany(_ => scored.Where(s => !s.Label), (p, n) => p.Score > n.Score ? 1.0 : p.Score < n.Score ? 0 : 0.5).ToList();
        pairs.Average().Should().BeGreaterThan(0.75);
    }

    [Fact]
    public void Its_probabilities_mean_what_they_say()
    {
        var dev = _replies.Where(r => r.Reply.Split == CorpusSplit.Dev).ToList();
        dev.Average(r => _model.Value.Classify(r.Features, [])[0].Probability).Should().BeApproximately(dev.Average(r => r.Labels[0] ? 1.0 : 0), 0.08);
    }
}
