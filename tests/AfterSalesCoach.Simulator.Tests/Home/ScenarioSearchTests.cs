using AfterSalesCoach.Simulator.Home;
using FluentAssertions;
using Xunit;

namespace AfterSalesCoach.Simulator.Tests.Home;

public sealed class ScenarioSearchTests
{
    private static readonly ScenarioCard _card = new("fruit/rotten-third", "橙子烂了三分之一", "生鲜水果", 2, ScenarioProgress.NotStarted, null, IsDue: false)
    {
        Summary = "按坏损比例赔付",
        CustomerName = "刘女士",
    };

    [Theory]
    [InlineData("")]
    [InlineData("烂了")]
    [InlineData("生鲜")]
    [InlineData("赔付")]
    [InlineData("ROTTEN")]
    [InlineData("刘女士")]
    [InlineData("  刘 橙子 ")]
    [InlineData("水果\u3000赔付")]
    public void Finds_by_title_topic_summary_id_and_customer(string words) => ScenarioSearch.Fits(_card, words).Should().BeTrue();

    [Theory]
    [InlineData("苹果")]
    [InlineData("橙子 王先生")]
    public void Every_word_has_to_fit(string words) => ScenarioSearch.Fits(_card, words).Should().BeFalse();
}
