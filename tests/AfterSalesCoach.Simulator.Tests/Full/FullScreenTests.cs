using System.Text.RegularExpressions;
using AfterSalesCoach.Scenarios.Sessions;
using AfterSalesCoach.Simulator.Shells;
using AfterSalesCoach.Simulator.Shells.Keymap;
using AfterSalesCoach.Terminal.Drawing;
using FluentAssertions;
using Microsoft.Extensions.Time.Testing;
using Xunit;
using static AfterSalesCoach.Simulator.Tests.Full.ShellDriver;

namespace AfterSalesCoach.Simulator.Tests.Full;

public sealed class FullScreenTests
{
    private const string Taunt = "这么便宜你还要怎样";
    private readonly FakeTimeProvider _clock = new();

    [Fact]
    public void A_whole_scenario_goes_by_keys_alone_and_by_mouse_alone_to_the_same_score()
    {
        var (byKeys, byMouse) = (Home(), Home());
        using (var driver = Start(byKeys))
        {
            driver.Press(Enter, Enter, "1", Enter, Down, Enter, ShiftTab);
            driver.Press(Enter, Down, Down, Enter).Type("12").Press(Down, Down, Enter).Press(Enter).Await("总分");
            driver.VisibleText.Should().Contain("通过了");
        }

        using (var driver = Start(byMouse))
        {
            driver.Click("橙子坏了几个 ——").Click("按 Enter 开始");
            driver.Click("1 实在抱歉").Click("1 实在抱歉").Click("1 照片很清楚").Click("1 照片很清楚");
            driver.Click("操作平台").Click("操作 ").Click("3 部分退款").Click("金额");
            driver.Type("12").Click("[ 提交 ]").Click("按 Enter 看复盘").Await("总分");
        }

        byKeys.Results.Should().ContainSingle().Which.Total.Should().BeGreaterThan(80);
        byMouse.Results.Should().BeEquivalentTo(byKeys.Results);
    }

    [Fact]
    public void Advice_shows_under_the_draft_in_words_and_under_the_words_it_is_about()
    {
        using var driver = Chat().Press(Tab).Type("您好，" + Taunt).Await("处提醒");
        driver.VisibleText.Should().Contain("严重：").And.Contain("怎么改：");
        var (x, y) = driver.Find("您好，" + Taunt)!.Value;
        driver.Terminal.Screen[x, y].Style.Attributes.Should().NotHaveFlag(TextAttributes.CurlyUnderline);
        driver.Terminal.Screen[x + 6, y].Style.Attributes.Should().HaveFlag(TextAttributes.CurlyUnderline);
        driver.Terminal.Screen.Cursor.Should().Be((x + (2 * 12), y));
    }

    [Fact]
    public void An_exam_hides_advice_and_coaching_and_says_so()
    {
        using var driver = Start(Home()).Press(Enter, Tab, Enter, Tab).Type(Taunt);
        driver.VisibleText.Should().Contain("（考核）").And.Contain("考核中不提醒").And.NotContain("处提醒");
        driver.Press(F6).VisibleText.Should().Contain("考核中不能退回");
        driver.Press(F4).VisibleText.Should().Contain("考核中不能暂停");
        driver.Press(Enter).VisibleText.Should().Contain("我     " + Taunt).And.NotContain("教练：");
    }

    [Fact]
    public void Digits_choose_only_while_the_list_has_the_keys_and_typing_goes_to_the_reply()
    {
        using var driver = Chat().Press("2");
        driver.VisibleText.Should().Contain(">2 ");
        driver.Type("我查3次");
        driver.VisibleText.Should().Contain("[写回复]").And.Contain("│ 我查3次");
        driver.Press(ShiftTab).VisibleText.Should().Contain(">2 ", "the selection is kept");
    }

    [Fact]
    public void An_enter_too_many_sends_nothing()
    {
        using var driver = Chat().Press(Enter);
        driver.VisibleText.Should().Contain("先用 ↑↓ 或数字键选一条").And.NotContain("10:00 我 ");
    }

    [Fact]
    public void Undo_and_pause_work_in_practice_and_say_what_happened()
    {
        using var driver = Chat().Press(F6);
        driver.VisibleText.Should().Contain("还没有可以退回的一步");
        driver.Press("1", Enter).VisibleText.Should().Contain("10:00 我 ");
        driver.Press(F6).VisibleText.Should().Contain("已退回上一步").And.NotContain("10:00 我 ");
        driver.Press(F4).VisibleText.Should().Contain("已暂停");
        driver.AdvanceTime(TimeSpan.FromHours(1)).Press(F4).VisibleText.Should().Contain("剩余 03:00");
    }

    [Fact]
    public void Going_back_a_step_keeps_what_is_being_written()
    {
        using var driver = Chat().Press("1", Enter, F6).Type("我来处理").Press(F6);
        driver.VisibleText.Should().Contain("还没有可以退回的一步").And.Contain("│ 我来处理");
        driver.Press(ShiftTab, "1", Enter, F6, Tab).VisibleText.Should().Contain("在这里写回复", "what was sent or given up is done with");
    }

    [Fact]
    public void A_pane_that_is_of_no_use_says_why()
    {
        using var driver = Chat().Press("1", Enter, "\u001b2");
        driver.VisibleText.Should().Contain("写回复（这步不行）").And.Contain("这一步请选择回复或操作平台").And.Contain("[选回复]");
        driver.Type("我").VisibleText.Should().Contain("这一步请选择回复或操作平台").And.Contain("[选回复]");
        driver.Press(Tab).VisibleText.Should().Contain("[操作平台]");
    }

    [Fact]
    public void Digits_in_words_that_are_not_taken_choose_nothing()
    {
        using var driver = Chat().Press("1", Enter);
        driver.Type("昨晚21:10拍的，1").Press(Enter).VisibleText.Should().Contain("先用 ↑↓ 或数字键选一条").And.NotContain(">1 ");
        driver.Press(Down).VisibleText.Should().Contain(">1 ");
        driver.Press("2").VisibleText.Should().Contain(">2 ", "after an arrow digits choose again");
    }

    [Theory]
    [InlineData(Enter)]
    [InlineData("\u001b1")]
    [InlineData(Tab + ShiftTab)]
    public void Digits_choose_again_after_a_key_that_no_words_are_typed_with(string key)
    {
        using var driver = Chat().Press("1", Enter);
        driver.Type("您说的我记下了").Press("1").VisibleText.Should().NotContain(">1 ");
        driver.Press(key, "1").VisibleText.Should().Contain(">1 ");
    }

    [Fact]
    public void Digits_of_a_reply_do_not_answer_a_question_that_came_up_meanwhile()
    {
        using var driver = Chat().Press(F3).Type("用凉水冲20分钟，1");
        driver.VisibleText.Should().NotContain("提示：先道歉").And.Contain("Esc 关闭");
    }

    [Fact]
    public void A_hint_is_asked_for_before_it_costs()
    {
        using var driver = Chat().Press(F3);
        driver.VisibleText.Should().Contain("每项扣 3 分");
        driver.Press(Escape).VisibleText.Should().NotContain("提示：");
        driver.Press(F3, Enter).VisibleText.Should().Contain("提示：先道歉");
        driver.Press(F3).VisibleText.Should().Contain("提示已经看过了");
    }

    [Fact]
    public void The_countdown_comes_from_the_clock_and_the_customer_follows_up()
    {
        using var driver = Chat();
        driver.VisibleText.Should().Contain("剩余 03:00");
        driver.AdvanceTime(TimeSpan.FromSeconds(61)).VisibleText.Should().Contain("剩余 01:5");
        driver.AdvanceTime(TimeSpan.FromSeconds(100)).VisibleText.Should().Contain("快超时 00:1");
        driver.AdvanceTime(TimeSpan.FromSeconds(30)).AdvanceTime(TimeSpan.FromSeconds(2)).VisibleText.Should().Contain("人呢？");
    }

    [Fact]
    public void A_view_scrolled_away_stays_and_tells_of_news()
    {
        using var driver = Start(Home(), new ScreenSize(60, 20)).Press(Enter, Enter, "1", Enter, "1", Enter);
        driver.AdvanceTime(TimeSpan.FromSeconds(181)).AdvanceTime(TimeSpan.FromSeconds(1)).VisibleText.Should().Contain("人呢？").And.NotContain("还有");
        driver.Wheel(up: true).VisibleText.Should().Contain("橙子坏了四五个").And.MatchRegex("↓ 还有 . 行").And.NotContain("人呢？");
        driver.AdvanceTime(TimeSpan.FromSeconds(121)).AdvanceTime(TimeSpan.FromSeconds(1)).VisibleText.Should().Contain("橙子坏了四五个").And.Contain("↓ 有新消息");
        driver.Press(End).VisibleText.Should().Contain("人呢？").And.NotContain("还有");
        driver.Press(PageUp).VisibleText.Should().Contain("还有");
        driver.Press("1", Enter).VisibleText.Should().NotContain("还有", "what is sent is shown");
    }

    [Fact]
    public void Resizing_there_and_back_gives_the_same_screen_and_keeps_the_draft()
    {
        using var driver = Chat().Press(Tab).Type("您好，👍🏻非常抱歉").Await("没有要提醒的");
        var before = driver.VisibleText;
        driver.Resize(70, 20).VisibleText.Should().Contain("F2 看订单和规则").And.Contain("非常抱歉");
        driver.Resize(35, 8).VisibleText.Should().Contain("窗口太小").And.Contain("60×20");
        driver.Resize(200, 50).Resize(100, 30).VisibleText.Should().Be(before);
    }

    [Fact]
    public void Folded_facts_are_a_key_away()
    {
        using var driver = Start(Home(), new ScreenSize(60, 20)).Press(Enter, Enter);
        driver.VisibleText.Should().NotContain("坏果包赔");
        driver.Press(F2).VisibleText.Should().Contain("坏果包赔");
        driver.Press(F2).VisibleText.Should().NotContain("坏果包赔");
    }

    [Fact]
    public void An_unfinished_session_is_offered_at_the_start_and_goes_on_where_it_was()
    {
        var home = Home();
        using (var driver = Start(home).Press(Enter, Enter, "1", Enter, CtrlC, CtrlC))
        {
            driver.ExitCode.Should().Be(0);
        }

        using var next = Start(home);
        next.VisibleText.Should().Contain("上次没做完").And.Contain("接着做");
        next.Press(Enter).VisibleText.Should().Contain("我     实在抱歉").And.Contain("打算怎么赔");
    }

    [Fact]
    public void A_session_that_does_not_open_says_why_and_can_be_started_anew()
    {
        var home = Home();
        Start(home).Press(Enter, Enter, CtrlC, CtrlC).Dispose();
        using var driver = Start(new MemoryHome(_clock, MemoryHome.OwnPack) { Problem = "记录是另一个版本的" });
        driver.Press(Enter, Enter, F9, Enter).VisibleText.Should().Contain("橙子坏了几个");
    }

    [Fact]
    public void Ctrl_C_asks_first_and_quits_the_second_time()
    {
        using var driver = Chat().Press(CtrlC);
        driver.VisibleText.Should().Contain("退出？").And.Contain("接着做");
        driver.Press(Escape).HasEnded.Should().BeFalse();
        driver.Press(CtrlC, CtrlC).HasEnded.Should().BeTrue();
        driver.ExitCode.Should().Be(0);
        driver.Terminal.Screen.IsAlternate.Should().BeFalse();
    }

    [Fact]
    public void A_signal_ends_it_at_once_with_the_status_of_an_interruption()
    {
        using var driver = Chat();
        driver.Terminal.Post(new Terminal.Input.InterruptEvent(Terminal.Input.InterruptReason.Terminate));
        driver.ExitCode.Should().Be(130);
    }

    [Fact]
    public void The_palette_finds_actions_does_them_and_says_why_not()
    {
        using var driver = Chat().Press(CtrlP).Type("退回");
        driver.VisibleText.Should().Contain("现在不行").And.Contain("还没有可以退回的一步");
        driver.Press(Escape, CtrlP).Type("操作平台").Press(Enter).VisibleText.Should().Contain("[操作平台]");
    }

    [Theory]
    [InlineData("\u001b1", KeyScope.Options)]
    [InlineData("\u001b2", KeyScope.Editor)]
    public void Help_lists_every_key_of_the_place(string pane, KeyScope scope)
    {
        using var driver = Start(Home(), new ScreenSize(200, 50)).Press(Enter, Enter, pane, F1);
        foreach (var binding in KeyTable.In(scope))
        {
            driver.VisibleText.Should().MatchRegex($" {Regex.Escape(binding.AllLabels)} +{Regex.Escape(binding.Meaning.Chinese)}");
        }

        driver.Press(F1).VisibleText.Should().NotContain("到处能用的键");
    }

    [Fact]
    public void A_key_that_means_nothing_here_says_why()
    {
        using var driver = Start(Home()).Press(F3);
        driver.VisibleText.Should().Contain("F3 在这里没有用");
        driver.Press(Enter, Enter, "1", Enter, "1", Enter, "1", Enter, F3).VisibleText.Should().Contain("按 Enter 看复盘").And.Contain("这一单已经结束。");
        driver.Press(F6, F6, Down).VisibleText.Should().NotContain("这一单已经结束。");
        driver.Press("1", Enter, "1", Enter, F4).VisibleText.Should().Contain("这一单已经结束。");
    }

    [Theory]
    [InlineData("李先生")]
    [InlineData("物流\u3000李先生")]
    public void Typing_at_home_finds_by_the_customers_name_too(string words)
    {
        using var driver = Start(Home()).Type(words);
        driver.VisibleText.Should().Contain("> 快递三天没动").And.NotContain("  橙子坏了几个");
    }

    [Fact]
    public void Typing_at_home_searches()
    {
        using var driver = Start(Home()).Type("雨靴");
        driver.VisibleText.Should().Contain("没有找到");
        driver.Press("\u0015").Type("物流").VisibleText.Should().Contain("> 快递三天没动").And.NotContain("  橙子坏了几个");
        driver.Press(Enter).VisibleText.Should().Contain("儿童雨靴");
    }

    [Fact]
    public void A_turn_is_tried_again_from_the_debrief()
    {
        var home = Home();
        using var driver = Start(home).Press(Enter, Enter, "1", Enter, "2", Enter, "1", Enter, Enter).Await("总分");
        driver.VisibleText.Should().Contain("> 第 2 步  可以更好");
        driver.Press(F6, Enter).VisibleText.Should().Contain("回到第 2 步").And.Contain("打算怎么赔");
    }

    [Fact]
    public void Progress_shows_what_was_done_and_what_comes_next()
    {
        var home = Home();
        using var driver = Start(home).Press(Enter, Enter, "1", Enter, "1", Enter, "1", Enter, Enter).Await("总分").Press(F5);
        driver.VisibleText.Should().Contain("11-27 09:30").And.Contain("ASC1001").And.Contain("11-28 快递三天没动").And.Contain("已连续练习 2 天").And.Contain("1/2");
    }

    [Fact]
    public void A_scenario_can_be_started_with_directly()
    {
        using var driver = Start(Home(), start: new ShellStart("parcels/late", SessionMode.Exam));
        driver.VisibleText.Should().Contain("快递三天没动").And.Contain("(*) 考核");
        Start(Home(), start: new ShellStart("no/such")).Press("").VisibleText.Should().Contain("没有场景 no/such");
    }

    private MemoryHome Home() => new(_clock, MemoryHome.OwnPack);

    private ShellDriver Start(MemoryHome home, ScreenSize? size = null, ShellStart? start = null) => new(home, _clock, size, start);

    private ShellDriver Chat() => Start(Home()).Press(Enter, Enter);
}
