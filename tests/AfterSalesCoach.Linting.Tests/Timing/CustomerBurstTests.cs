using AfterSalesCoach.Dialogue;
using AfterSalesCoach.Dialogue.Tagging;
using AfterSalesCoach.Linting.Timing;
using FluentAssertions;
using Xunit;

namespace AfterSalesCoach.Linting.Tests.Timing;

public sealed class CustomerBurstTests
{
    [Theory]
    [InlineData("好")]
    [InlineData("行吧")]
    [InlineData("嗯嗯知道了")]
    [InlineData("谢谢亲")]
    [InlineData("好的，那就这样")]
    [InlineData("不用了，看到了")]
    [InlineData("退款收到了，谢谢")]
    [InlineData("快递已经收到了")]
    [InlineData("👍")]
    public void A_bare_acknowledgement_waits_for_nothing(string text) => Waits(text).Should().BeFalse();

    [Theory]
    [InlineData("？？")]
    [InlineData("衣服收到了有个洞")]
    [InlineData("东西收到了但是坏了")]
    [InlineData("收到了，屏幕碎了，我要退款")]
    [InlineData("充电宝发烫烧到手了")]
    [InlineData("我不知道了，反正要退款")]
    [InlineData("明白了，你们就是不想赔")]
    [InlineData("到手了，颜色不对")]
    [InlineData("拿到了，盒子是空的")]
    [InlineData("知道了，那你们快点")]
    public void What_says_more_in_the_same_breath_waits_for_an_answer(string text) => Waits(text).Should().BeTrue();

    private static bool Waits(string text) => CustomerBurst.Of(DialogueTagger.Default.Tag(new Conversation("c", [new Message(Speaker.Customer, text)]))).Any();
}
