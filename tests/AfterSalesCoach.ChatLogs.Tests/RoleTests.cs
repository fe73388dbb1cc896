using AfterSalesCoach.Dialogue;
using FluentAssertions;
using Xunit;

namespace AfterSalesCoach.ChatLogs.Tests;

/// <summary>Who speaks, by the words of exports of many shops, in simplified and traditional characters and in English.</summary>
public sealed class RoleTests
{
    [Theory]
    [InlineData("买手", Speaker.Customer)]
    [InlineData("買家", Speaker.Customer)]
    [InlineData("顧客", Speaker.Customer)]
    [InlineData("使用者", Speaker.Customer)]
    [InlineData("Purchaser", Speaker.Customer)]
    [InlineData("店小二", Speaker.Agent)]
    [InlineData("賣家", Speaker.Agent)]
    [InlineData("客服主管", Speaker.Agent)]
    [InlineData("售後", Speaker.Agent)]
    [InlineData("子账号", Speaker.Agent)]
    [InlineData("子帳號", Speaker.Agent)]
    [InlineData("某某旗舰店:小王", Speaker.Agent)]
    [InlineData("某某旗艦店：小王", Speaker.Agent)]
    [InlineData("官方旗舰店", Speaker.Agent)]
    [InlineData("Customer Service", Speaker.Agent)]
    [InlineData("机器人", Speaker.Auto)]
    [InlineData("機器人", Speaker.Auto)]
    [InlineData("智能客服", Speaker.Auto)]
    [InlineData("店小蜜", Speaker.Auto)]
    [InlineData("AI 助手", Speaker.Auto)]
    [InlineData("系統訊息", Speaker.System)]
    public void A_clear_word_says_who_speaks(string role, Speaker speaker)
    {
        var log = Log.Text("a.csv", $"会话ID,角色,内容\nA,{role},好\n");

        log.Problems.Should().BeEmpty();
        log.Messages.Single().Speaker.Should().Be(speaker);
    }

    [Theory]
    [InlineData("某某旗舰店:小王", "小王")]
    [InlineData("官方旗舰店", "官方旗舰店")]
    [InlineData("賣家小李", "小李")]
    public void The_agent_of_an_account_is_named(string role, string agent)
    {
        Log.Text("a.csv", $"会话ID,角色,内容\nA,{role},好\n").Messages.Single().Agent.Should().Be(agent);
        Log.Text("a.txt", $"{role} 2026-10-01 10:00:03\n好\n").Messages.Single().Agent.Should().Be(agent);
    }

    [Fact]
    public void The_name_of_the_shop_is_the_shop() =>
        Log.Text("a.csv", "会话ID,角色,内容,店铺\nA,果小满,好,果小满\n").Messages.Single().Speaker.Should().Be(Speaker.Agent);

    [Theory]
    [InlineData("王小二")]
    [InlineData("张老板")]
    [InlineData("甲乙丙")]
    public void What_may_be_anybodys_name_is_not_guessed_at(string role) =>
        Log.Text("a.csv", $"会话ID,角色,内容\nA,{role},好\n").Codes.Should().Equal("ASL4002@2");

    [Fact]
    public void Traditional_headers_are_columns() => Log.Text("a.csv", """
        會話ID,時間,角色,客服,買家,訊息,類目,店鋪
        A1,2026-10-01 10:00:00,買家,小王,tb1,爛了,生鮮,果小滿
        A1,2026-10-01 10:00:03,客服,小王,tb1,對不起,生鮮,果小滿
        """).Should().Match<Log>(log => log.Problems.Count == 0 && log.Conversations.Single().Category == ProductCategory.Fresh
            && log.Shown == "A1 2 Customer 10-01 10:00:00 爛了\nA1 3 Agent/小王 10-01 10:00:03 對不起");

    [Theory]
    [InlineData("對話ID,發送時間,發送者,內容")]
    [InlineData("會話編號,傳送時間,傳送者,訊息內容")]
    public void Whatever_they_are_called(string header) =>
        Log.Text("a.csv", header + "\nA1,2026-10-01 10:00:00,買家,爛了\n").Shown.Should().Be("A1 2 Customer 10-01 10:00:00 爛了");
}
