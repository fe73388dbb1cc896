using AfterSalesCoach.Dialogue;
using AfterSalesCoach.Dialogue.Tagging;
using AfterSalesCoach.Learning.Features;
using FluentAssertions;
using Xunit;

namespace AfterSalesCoach.Learning.Tests.Features;

public sealed class TranscriptTests
{
    private const string AgentSpeaks = "\u0001";
    private const string CustomerSpeaks = "\u0002";

    [Fact]
    public void The_reply_stands_apart_from_what_it_answers_and_from_the_talk_before()
    {
        var transcript = Read(
            new(Speaker.Customer, "在吗"), new(Speaker.Agent, "在的，您说"), new(Speaker.Customer, "苹果烂了"), new(Speaker.Customer, "三个"), new(Speaker.Agent, "给您退3块，好吗？"));
        transcript[0].ToString().Should().Be("给您退0块，好吗，");
        transcript[1].ToString().Should().Be("苹果烂了，三个，");
        transcript[2].ToString().Should().Be($"{CustomerSpeaks}在吗，{AgentSpeaks}在的，您说，");
    }

    [Fact]
    public void What_machines_say_is_not_read()
    {
        var transcript = Read(new(Speaker.Auto, "欢迎光临"), new(Speaker.Customer, "烂了"), new(Speaker.System, "订单已签收"), new(Speaker.Agent, "抱歉"));
        transcript[1].ToString().Should().Be("烂了，");
        transcript[2].ToString().Should().BeEmpty();
    }

    [Fact]
    public void Numbers_that_name_nothing_but_an_order_are_left_out() =>
        Read(new(Speaker.Customer, "单号20261128000123坏了"), new(Speaker.Agent, "好"))[1].ToString().Should().Be("单号坏了，");

    [Fact]
    public void Of_long_texts_the_part_that_says_most_is_read()
    {
        string Long(string text) => string.Concat(Enumerable.Repeat(text, 100));
        var customer = "甲乙" + Long("丙地") + "丁";
        var reply = "戊" + Long("己天");
        var transcript = Read(new(Speaker.Agent, "庚" + Long("辛人") + "壬"), new(Speaker.Customer, customer), new(Speaker.Agent, reply));
        transcript[0].Length.Should().Be(120);
        transcript[0][0].Should().Be('戊');
        transcript[1].Length.Should().Be(60);
        transcript[1].ToString().Should().EndWith("丁，");
        transcript[2].ToString().Should().StartWith($"{AgentSpeaks}庚").And.NotContain("壬").And.HaveLength(51);
    }

    [Fact]
    public void Of_a_long_talk_the_end_is_read()
    {
        var messages = Enumerable.Range(0, 40).SelectMany(_ => new Message[] { new(Speaker.Customer, "怎么还没有发货呢"), new(Speaker.Agent, "给您催过了") });
        var transcript = Read([.. messages, new(Speaker.Customer, "到底发不发"), new(Speaker.Agent, "今天发")]);
        transcript[2].Length.Should().Be(120);
        transcript[2].ToString().Should().EndWith("给您催过了，");
    }

    private static Transcript Read(params Message[] messages)
    {
        var transcript = new Transcript();
        var conversation = DialogueTagger.Default.Tag(new Conversation("c", [.. messages]));

        // Nothing of what was read before may stay.
        transcript.Read(conversation, 0);
        transcript.Read(conversation, messages.Length - 1);
        return transcript;
    }
}
