using AfterSalesCoach.Linting.Confidence;
using FluentAssertions;
using Xunit;

namespace AfterSalesCoach.Linting.Tests.Confidence;

/// <summary>Each threshold has replies just above it, so that it cannot drift upwards unseen.</summary>
/// <remarks>A new model or new thresholds move them: <c>UPDATE_GOLDEN=1</c> records the nearest anew. Where none is near enough, one of our own is written.</remarks>
public sealed class NearThresholdTests
{
    [Fact]
    public void What_lies_just_above_a_threshold_is_reported_as_recorded()
    {
        if (Environment.GetEnvironmentVariable("UPDATE_GOLDEN") == "1")
        {
            NearThreshold.Record();
        }

        List<NearThreshold> recorded = [.. NearThreshold.Load()];

        NearThreshold.Find(recorded.Select(r => r.Reply).ToHashSet()).Should().Contain(recorded);
    }

    [Fact]
    public void Every_threshold_has_a_reply_within_a_tenth_above_it()
    {
        var near = NearThreshold.Load().Where(r => r.Margin is >= 0 and < NearThreshold.Width).Select(r => (r.RuleId, r.ByClassifier)).Distinct();

        near.Should().BeEquivalentTo(RuleCatalog.All.Select(r => r.Descriptor.Id).Where(id => OperatingPoint.Of(id) is not null).SelectMany(id => new[] { (id, false), (id, true) }));
    }
}
