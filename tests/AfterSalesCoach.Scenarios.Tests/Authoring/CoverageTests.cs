using AfterSalesCoach.Linting;
using AfterSalesCoach.Scenarios.Authoring;
using AfterSalesCoach.Scenarios.Reading;
using AfterSalesCoach.Testing.Corpus;
using FluentAssertions;
using Xunit;

namespace AfterSalesCoach.Scenarios.Tests.Authoring;

public sealed class CoverageTests
{
    private static readonly Coverage _shipped = new(PackLoader.Load(Path.Combine(Repository.Root, "scenarios")).OrThrow().Scenarios);

    [Fact]
    public void Every_rule_is_trained()
    {
        _shipped.Rules.Should().HaveCount(RuleCatalog.All.Length);
        _shipped.UntrainedRules.Select(r => r.Id).Should().BeEmpty();
    }

    [Fact]
    public void Every_section_of_the_five_guides_is_trained()
    {
        _shipped.Sections.Select(s => s.Section.Document).Distinct().Should().BeEquivalentTo([GuideDocument.Fruit, GuideDocument.Appliance, GuideDocument.Logistics, GuideDocument.Verify, GuideDocument.SellerGuide]);
        _shipped.UntrainedSections.Select(GuideSections.Write).Should().BeEmpty();
    }

    [Fact]
    public void What_a_pack_leaves_out_is_named()
    {
        var coverage = new Coverage([SoundPack.Scenario()]);

        coverage.UntrainedRules.Select(r => r.Id).Should().Contain("ASC5003").And.NotContain("ASC1005").And.NotContain("ASC3001", "a route asks for it");
        coverage.UntrainedSections.Select(GuideSections.Write).Should().Contain("fruit 方案三").And.NotContain("seller-guide 一.2");
    }
}
