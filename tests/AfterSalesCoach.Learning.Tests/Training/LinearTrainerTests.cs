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
            Vector((ulong)(i % 2), (ulong)(2 + (i % 3)), 9),
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
        LinearTrainer.Train([.. _examples, new Example("rare", Vector(77), [true, true])], new TrainingOptions()).Keys.Should().NotContain(77UL);

    [Fact]
    public void What_the_features_left_out_had_carried_is_learnt_by_those_that_are_kept()
    {
        // Two features tell the same; with one of them the other has to carry all of it.
        List<Example> twins = [.. Enumerable.Range(0, 60).Select(i => new Example($"e{i:D2}", Vector((ulong)(i % 2), (ulong)(10 + (i % 2))), [i % 2 == 0]))];
        var all = LinearTrainer.Train(twins, new TrainingOptions());
        var half = LinearTrainer.Train(twins, [0, 1], new TrainingOptions());

        half.Keys.Should().Equal(0, 1);
        half.SizeOf(0).Should().BeGreaterThan(all.SizeOf(Array.IndexOf(all.Keys, 0UL)));
    }

    [Fact]
    public void The_largest_come_first()
    {
        List<Example> examples = [.. Enumerable.Range(0, 40).Select(i => new Example($"e{i:D2}", Vector((ulong)(i % 2), 7), [i % 2 == 0]))];
        LinearTrainer.Train(examples, new TrainingOptions()).Largest(1).Should().Equal(7);
    }

    [Fact]
    public void Comes_near_the_optimum_where_all_errors_that_remain_balance()
    {
        // One feature, met in three examples that break the rule and one that keeps it, each with slack 1 / (2 C): the weight w minimises
        // w² / 2 + C (3 (1 - w)² + (1 + w)²) for C = 1, which is least where w + 2 (1 + w) = 6 (1 - w): w = 4 / 9.
        List<Example> examples = [.. Enumerable.Range(0, 4).Select(i => new Example($"e{i}", Vector(5), [i > 0]))];
        LinearTrainer.Train(examples, new TrainingOptions { Cost = 1, Epochs = 100 }).Row(0)[0].Should().BeApproximately(4f / 9, 1e-4f);
    }

    [Fact]
    public void An_example_that_costs_more_is_heeded_more()
    {
        List<Example> examples = [.. Enumerable.Range(0, 4).Select(i => new Example($"e{i}", Vector(5), [i > 1]))];
        LinearTrainer.Train(examples, new TrainingOptions()).Row(0)[0].Should().BeApproximately(0, 1e-3f);
        LinearTrainer.Train(examples, new TrainingOptions { PositiveWeight = 3 }).Row(0)[0].Should().BePositive();
    }

    /// <param name="keys">Ascending.</param>
    private static FeatureVector Vector(params ulong[] keys) => new(keys, new byte[keys.Length], [new GroupWeight(1, Shared: false)]);
}
