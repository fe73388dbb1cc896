using AfterSalesCoach.Learning.Features;
using FluentAssertions;
using Xunit;

namespace AfterSalesCoach.Learning.Tests.Features;

public sealed class FeatureVectorTests
{
    private static readonly FeatureVector _vector = new([1, 2, 3, 4, 5], [0, 0, 1, 0, 0], [new GroupWeight(3), new GroupWeight(0.5f, Shared: false)]);

    [Fact]
    public void Those_that_are_known_share_the_weight_of_their_group() =>
        _vector.Known(key => key == 5 ? -1 : (int)key * 10).Should().Equal(
            new KnownFeature(1, 10, 3 / MathF.Sqrt(3)), new KnownFeature(2, 20, 3 / MathF.Sqrt(3)), new KnownFeature(3, 30, 0.5f), new KnownFeature(4, 40, 3 / MathF.Sqrt(3)));

    [Fact]
    public void Where_none_is_known_nothing_weighs() => _vector.Known(_ => -1).Should().BeEmpty();
}
