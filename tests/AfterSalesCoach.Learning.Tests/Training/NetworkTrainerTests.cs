using AfterSalesCoach.Learning.Model;
using AfterSalesCoach.Learning.Training;
using FluentAssertions;
using Xunit;

namespace AfterSalesCoach.Learning.Tests.Training;

public sealed class NetworkTrainerTests
{
    private static readonly NetworkOptions _nothingLeftOut = new() { FilterDropout = 0, HiddenDropout = 0, CharacterDropout = 0 };

    private readonly Random _random = new(5);
    private readonly NetworkWeights _weights = new(new Alphabet(['a', 'b', 'c', 'd']));

    public NetworkTrainerTests()
    {
        foreach (var weights in AllOf(_weights))
        {
            for (var i = 0; i < weights.Length; i++)
            {
                weights[i] = (_random.NextSingle() - 0.5f) * 0.3f;
            }
        }
    }

    [Fact]
    public void The_gradient_is_the_slope_of_the_loss()
    {
        var examples = new[] { Example([1, 2, 3, 4, 2], [3], [], 0, 4), Example([2], [1, 1, 4], [4, 3], 7) };
        var gradient = AllOf(GradientOf(examples).Sums).ToList();
        const float Step = 2e-3f;
        var compared = 0;
        foreach (var (weights, slopes) in AllOf(_weights).Zip(gradient))
        {
            // Those that matter most: a slope near zero drowns in the rounding of the loss.
            foreach (var i in Enumerable.Range(0, weights.Length).OrderByDescending(i => Math.Abs(slopes[i])).Take(5))
            {
                var kept = weights[i];
                weights[i] = kept + Step;
                var above = GradientOf(examples).Loss;
                weights[i] = kept - Step;
                var below = GradientOf(examples).Loss;
                weights[i] = kept;
                slopes[i].Should().BeApproximately((float)((above - below) / (2 * Step)), 0.02f + (0.02f * Math.Abs(slopes[i])));
                compared++;
            }
        }

        compared.Should().BeGreaterThan(50);
    }

    [Fact]
    public void Steps_against_the_gradient_make_the_loss_smaller()
    {
        var examples = new[] { Example([1, 2, 3], [4], [2], 3), Example([4, 4], [1], [], 1, 2) };
        var adam = new Adam(_weights, 0.01f);
        var before = GradientOf(examples).Loss;
        for (var step = 0; step < 20; step++)
        {
            adam.Step([GradientOf(examples[..1]), GradientOf(examples[1..])], examples.Length, 0.002f);
        }

        GradientOf(examples).Loss.Should().BeLessThan(before / 2);
    }

    [Fact]
    public void What_is_left_out_has_no_part_in_the_gradient()
    {
        var example = Example([1, 2], [3], [4], 2);
        var none = new NetworkGradient(_weights, TablesFor(example), _nothingLeftOut with { FilterDropout = 1, HiddenDropout = 1 }, 1);
        none.Add(example);
        none.Sums.Filters.Should().AllSatisfy(f => f.Should().AllBeEquivalentTo(0f));
        none.Met.Should().BeEmpty();
        none.Sums.OutputBiases.Should().Contain(b => b != 0);
    }

    [Fact]
    public void A_share_of_the_characters_is_made_unknown()
    {
        var example = Example([.. Enumerable.Repeat(3, 1000)], [], [], 0);
        example.Without(0.12f, _random).Parts[0].Count(c => c == Alphabet.Unknown).Should().BeInRange(80, 160);
        example.Without(0, _random).Parts[0].Should().Equal(example.Parts[0]);
    }

    private static NetworkExample Example(int[] reply, int[] customer, int[] earlier, params int[] broken)
    {
        var labels = new float[LinearTrainer.Lane];
        foreach (var rule in broken)
        {
            labels[rule] = 1;
        }

        return new NetworkExample([reply, customer, earlier], labels);
    }

    private NetworkGradient GradientOf(NetworkExample[] examples)
    {
        var gradient = new NetworkGradient(_weights, TablesFor(examples), _nothingLeftOut, 1);
        foreach (var example in examples)
        {
            gradient.Add(example);
        }

        return gradient;
    }

    private CharacterTables TablesFor(params NetworkExample[] examples)
    {
        var tables = new CharacterTables(_weights);
        tables.Fill(examples);
        return tables;
    }

    private static IEnumerable<float[]> AllOf(NetworkWeights weights) => [weights.Embeddings, .. weights.Matrices, .. weights.Biases];
}
