using AfterSalesCoach.Linting.Rules.Handling;
using AfterSalesCoach.Testing;
using Xunit;

namespace AfterSalesCoach.Linting.Tests.Rules.Handling;

public sealed class ShiftedResponsibilityTests
{
    private static readonly RuleVerifier _lint = RuleVerifier.For<ShiftedResponsibility>();

    [Fact]
    public void What_the_carrier_will_pay_is_no_offer_of_the_shop() => _lint.Expect(
        """
        客户：西瓜送来是碎的
        客服：{|ASC3002:您打快递客服登记个理赔|}，他们会赔您
        """);

    [Theory]
    [InlineData("不用您找快递，我来联系网点，今天给您补发")]
    [InlineData("我刚跟派件员说好，二十分钟送到您门口")]
    public void The_agents_own_step_takes_the_claim_on(string reply) => _lint.Expect(
        $"""
        客户：显示签收了，没收到
        客服：{reply}
        """);
}
