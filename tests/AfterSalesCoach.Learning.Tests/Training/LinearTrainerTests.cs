using AfterSalesCoach.Learning.Features;
using AfterSalesCoach.Learning.Training;
using FluentAssertions;
using Xunit;

namespace AfterSalesCoach.Learning.Tests.Training;

public sealed class LinearTrainerTests
{
    private static readonly List<Example> _examples =
    [
        .. Enumerable.Range(0, 60).Select(i => new Example(
            $"e{i:D2}",
            new FeatureVector([(ulong)(i % 2), (ulong)(2 + (i % 3)), 9], [1, 0.5f, 1]),
            [i % 2 == 0, i % 3 == 0])),
    ];

    [Fact]
    public void Learns_what_can_be_told_apart()
    {
        var weights = LinearTrainer.Train(_examples, new TrainingOptions());
        foreach (var example in _examples)
        {
            var scores = weights.Score(example.Features);
            (scores[0] > 0).Should().Be(example.Labels[0]);
            (scores[1] > 0).Should().Be(example.Labels[1]);
        }
    }

    [Fact]
    public void The_order_of_the_examples_changes_nothing()
    {
        var shuffled = _examples.ToArray();
        new Random(7).Shuffle(shuffled);
        LinearTrainer.Train(shuffled, new TrainingOptions()).Weights.Should().Equal(LinearTrainer.Train(_examples, new TrainingOptions()).Weights);
    }

    [Fact]
    public void Another_seed_is_another_model() =>
        LinearTrainer.Train(_examples, new TrainingOptions { Seed = 2 }).Weights.Should().NotEqual(LinearTrainer.Train(_examples, new TrainingOptions()).Weights);

    [Fact]
    public void Rare_features_are_left_out() =>
        LinearTrainer.Train([.. _examples, new Example("rare", new FeatureVector([77], [1]), [true, true])], new TrainingOptions()).Keys.Should().NotContain(77UL);

    [Fact]
    public void What_the_features_left_out_had_carried_is_learnt_by_those_that_are_kept()
    {
        // Two features tell the same; with one of them the other has to carry all of it.
        List<Example> twins = [.. Enumerable.Range(0, 60).Select(i => new Example($"e{i:D2}", new FeatureVector([(ulong)(i % 2), (ulong)(10 + (i % 2))], [1, 0.9f]), [i % 2 == 0]))];
        var all = LinearTrainer.Train(twins, new TrainingOptions());
        var half = LinearTrainer.Train(twins, new TrainingOptions { MostFeatures = 2 });

        half.Keys.Should().Equal(all.Largest(2).Order());
        half.SizeOf(0).Should().BeGreaterThan(all.SizeOf(Array.IndexOf(all.Keys, half.Keys[0])));
    }
}
