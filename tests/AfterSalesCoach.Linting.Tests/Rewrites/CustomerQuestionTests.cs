using AfterSalesCoach.Linting.Rewrites;
using FluentAssertions;
using Xunit;

namespace AfterSalesCoach.Linting.Tests.Rewrites;

public sealed class CustomerQuestionTests
{
    [Theory]
    [InlineData("你们今天能到吗", Asked.When, "今天能不能到")]
    [InlineData("请问台灯支持调光吗", Asked.Fact, "台灯支不支持调光")]
    [InlineData("到底哪天来", Asked.When, "哪天来")]
    [InlineData("我的退款什么时候到账啊", Asked.MoneyWhen, "您的退款什么时候到账")]
    [InlineData("该退我多少钱", Asked.HowMuch, "该退您多少钱")]
    [InlineData("来回运费谁出", Asked.WhoPays, "来回运费谁出")]
    [InlineData("这个滤网怎么拆呢", Asked.How, "这个滤网怎么拆")]
    [InlineData("糯玉米甜不甜", Asked.Fact, "糯玉米甜不甜")]
    [InlineData("孕妇能吃不", Asked.Fact, "孕妇能不能吃")]
    [InlineData("这款内衣钢圈会戳出来吗", Asked.Fact, "这款内衣钢圈会不会戳出来")]
    [InlineData("机油真能用两年吗", Asked.Fact, "机油能不能用两年")]
    [InlineData("周末不会断货吧", Asked.Fact, "周末会不会断货")]
    public void Is_put_so_that_an_answer_can_follow(string clause, object kind, string words) =>
        CustomerQuestion.Read(clause).Should().Be(new CustomerQuestion((Asked)kind, words));

    [Theory]
    [InlineData("怎么还不发货")]
    [InlineData("你们到底管不管")]
    [InlineData("凭什么让我出运费")]
    [InlineData("什么意思")]
    [InlineData("怎么办")]
    [InlineData("有没有良心")]
    public void A_reproach_is_none(string clause) => CustomerQuestion.Read(clause).Should().BeNull();

    [Theory]
    [InlineData("能退吗")]
    [InlineData("可以给我换一个吗")]
    public void A_wish_is_none_since_the_remedy_answers_it(string clause) => CustomerQuestion.Read(clause).Should().BeNull();

    [Theory]
    [InlineData("杯子裂了")]
    [InlineData("我不要了")]
    public void A_statement_is_none(string clause) => CustomerQuestion.Read(clause).Should().BeNull();
}
