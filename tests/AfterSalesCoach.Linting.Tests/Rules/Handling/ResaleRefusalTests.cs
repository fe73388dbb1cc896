using AfterSalesCoach.Linting.Rules.Handling;
using AfterSalesCoach.Testing;
using Xunit;

namespace AfterSalesCoach.Linting.Tests.Rules.Handling;

public sealed class ResaleRefusalTests
{
    private static readonly RuleVerifier _lint = RuleVerifier.For<ResaleRefusal>();

    [Fact]
    public void An_exchange_instead_does_not_excuse_refusing_a_quality_return() => _lint.Expect(
        """
        客户：拉杆箱轮子掉了要退
        客服：{|ASC3006:用过就影响二次销售了|}，给您换一个吧
        """);

    [Theory]
    [InlineData("客户：床垫太硬睡不惯，能退吗")]
    [InlineData("客户：没毛病，就是不喜欢这个颜色")]
    public void Matters_of_taste_are_no_quality_claims(string customer) => _lint.Expect(
        $"""
        {customer}
        客服：抱歉，拆封会影响二次销售，无理由退不了，给您换一款好吗
        """);
}
