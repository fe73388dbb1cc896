using AfterSalesCoach.Scenarios.Sessions;
using AfterSalesCoach.Simulator.Home;
using AfterSalesCoach.Simulator.Plain;
using AfterSalesCoach.Simulator.Records;
using AfterSalesCoach.Simulator.Shells;
using AfterSalesCoach.Simulator.Tests.Shells;
using FluentAssertions;
using Xunit;

namespace AfterSalesCoach.Simulator.Tests.Plain;

public sealed class PlainShellTests : IDisposable
{
    private readonly PlainTrainee _trainee = new();

    [Theory]
    [InlineData("1")]
    [InlineData("１")]
    [InlineData(" 1 ")]
    public async Task A_line_that_is_only_a_number_picks(string line) =>
        (await _trainee.PlayAsync("fruit/oranges", "1", line)).Should().Contain("] 我：").And.NotContain("我：1").And.NotContain("我：１");

    [Theory]
    [InlineData("/w 8", "8")]
    [InlineData("/w 1", "1")]
    [InlineData("、w 12", "12")]
    public async Task A_number_can_be_sent_as_a_reply(string line, string sent) =>
        (await _trainee.PlayAsync("fruit/oranges", SessionMode.Exam, "2", line)).Should().Contain($"我：{sent}\n");

    [Theory]
    [InlineData("/h")]
    [InlineData("／ｈ")]
    [InlineData("、h")]
    [InlineData("/H")]
    public async Task A_command_may_be_typed_as_the_input_method_gives_it(string line) =>
        (await _trainee.PlayAsync("fruit/oranges", "1", line)).Should().Contain("提示：先道歉");

    [Theory]
    [InlineData("/退款给您")]
    [InlineData("/z")]
    [InlineData("//")]
    public async Task A_command_there_is_not_sends_nothing(string line) =>
        (await _trainee.PlayAsync("fruit/oranges", SessionMode.Exam, "2", line)).Should().Contain("没有这个命令，没有发送").And.NotContain("我：");

    [Fact]
    public async Task A_reply_too_long_is_not_sent() =>
        (await _trainee.PlayAsync("fruit/oranges", SessionMode.Exam, "2", new string('好', 50_000), "您好")).Should().Contain("太长了，没有发送").And.Contain("我：您好\n").And.NotContain("好好好");

    [Fact]
    public async Task The_end_of_input_keeps_the_session_and_the_next_start_goes_on()
    {
        (await _trainee.PlayAsync("fruit/oranges", "1", "1")).Should().Contain("这一单保存好了");
        _trainee.Home.Scenarios.Single(c => c.Id == "fruit/oranges").Progress.Should().Be(ScenarioProgress.InProgress);
        var said = await _trainee.PlayAsync("fruit/oranges", "", "1", "1");
        said.Should().Contain("接着上次没做完的做（直接回车）").And.Contain("照片发了").And.Contain("，通过。");
        _trainee.Records.Results("小王").Should().ContainSingle().Which.Passed.Should().BeTrue();
    }

    [Fact]
    public async Task A_remark_is_made_once_and_the_reply_can_be_sent_all_the_same()
    {
        var said = await _trainee.PlayAsync("fruit/oranges", "1", "这么便宜你还要怎样", "1");
        said.Should().Contain("处提醒，还没有发送").And.Contain("我：这么便宜你还要怎样");
    }

    [Fact]
    public async Task A_number_but_one_sends_neither_the_reply_nor_an_option()
    {
        var said = await _trainee.PlayAsync("fruit/oranges", "1", "这么便宜你还要怎样", "2");
        said.Should().Contain("没有发送。").And.NotContain("我：");
    }

    [Theory]
    [InlineData("/q", "这一单保存好了")]
    [InlineData("/?", "看剩余时间和客户的耐心")]
    public async Task A_command_instead_of_an_answer_is_carried_out(string command, string came)
    {
        var said = await _trainee.PlayAsync("fruit/oranges", "1", "这么便宜你还要怎样", command);
        said.Should().Contain("没有发送。").And.Contain(came).And.NotContain("没有这个命令");
    }

    [Fact]
    public async Task A_reply_that_was_held_back_is_kept_as_a_draft()
    {
        await _trainee.PlayAsync("fruit/oranges", "1", "这么便宜你还要怎样", "");
        var said = await _trainee.PlayAsync("fruit/oranges", "", "/w");
        said.Should().Contain("上次打了没发的：这么便宜你还要怎样").And.Contain("我：这么便宜你还要怎样");
    }

    [Fact]
    public async Task A_turn_is_tried_again_and_the_result_stays()
    {
        var said = await _trainee.PlayAsync("fruit/oranges", "1", "3", "2", "/b 9", "/b 1", "1", "1", "1", "/q");
        said.Should().Contain("步号是 1 到").And.Contain("回到第 1 步");
        var result = _trainee.Records.Results("小王").Should().ContainSingle().Subject;
        result.Breaches.Should().ContainKey("ASC1001", "the first ending is the result");
    }

    [Fact]
    public async Task The_customer_follows_up_while_nobody_types()
    {
        using var typed = new TypedLines();
        var output = new StringWriter { NewLine = "\n" };
        var run = Task.Run(() => new PlainShell(typed, TextWriter.Synchronized(output), _trainee.Clock).RunAsync(_trainee.Home, new ShellStart("fruit/oranges", Seed: 1), CancellationToken.None));
        typed.Type("1");
        await UntilAsync(() => Read().Contains("周女士：橙子坏了", StringComparison.Ordinal), advance: false);
        await UntilAsync(() => Read().Contains("周女士：人呢？", StringComparison.Ordinal), advance: true);
        typed.End();
        (await run.WaitAsync(TimeSpan.FromMinutes(1))).Should().Be(0);
        Read().Should().Contain("客户耐心 3/4");

        string Read()
        {
            lock (output)
            {
                return output.ToString();
            }
        }

        async Task UntilAsync(Func<bool> happened, bool advance)
        {
            for (var tries = 0; !happened(); tries++)
            {
                tries.Should().BeLessThan(3_000);
                if (advance)
                {
                    _trainee.Clock.Advance(TimeSpan.FromSeconds(1));
                }

                await Task.Delay(5);
            }
        }
    }

    [Fact]
    public async Task An_interruption_keeps_everything()
    {
        using var typed = new TypedLines();
        using var interruption = new CancellationTokenSource();
        using var output = new StringWriter();
        var run = Task.Run(() => new PlainShell(typed, output, _trainee.Clock).RunAsync(_trainee.Home, new ShellStart("fruit/oranges", Seed: 1), interruption.Token));
        typed.Type("1");
        typed.Type("1");
        using var records = TrainingRecords.Open(_trainee.Folder);
        while (records.FindUnfinished("小王", "fruit/oranges")?.Journal.Contains("\"n\":1", StringComparison.Ordinal) != true)
        {
            await Task.Delay(5);
        }

        await interruption.CancelAsync();
        (await run.WaitAsync(TimeSpan.FromMinutes(1))).Should().Be(130);
        output.ToString().Should().Contain("已中断");
        typed.End();
    }

    public void Dispose() => _trainee.Dispose();
}
