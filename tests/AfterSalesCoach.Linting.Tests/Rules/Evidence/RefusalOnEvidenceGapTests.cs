using AfterSalesCoach.Linting.Rules.Evidence;
using AfterSalesCoach.Testing;
using Xunit;

namespace AfterSalesCoach.Linting.Tests.Rules.Evidence;

public sealed class RefusalOnEvidenceGapTests
{
    private static readonly RuleVerifier _lint = RuleVerifier.For<RefusalOnEvidenceGap>();

    [Fact]
    public void A_gap_alone_answered_to_a_claim_refuses_it() => _lint.Expect(
        """
        客户：杯子少一个，盒子没留
        客服：{|ASC2002:没有开箱视频呀|}，只能说各有各的说法
        """);

    [Fact]
    public void A_polite_request_after_the_gap_takes_the_edge_off() => _lint.Expect(
        """
        客户：茶壶嘴磕了，图发了
        客服：不好意思，照片有点糊，我判断不了磕到哪里，麻烦您再拍一张
        """);

    [Fact]
    public void Tags_cut_off_are_an_argument_about_resale() => _lint.Expect(
        """
        客户：裤子开线了，吊牌剪了
        客服：吊牌剪了没法再卖，退不了
        """);
}
