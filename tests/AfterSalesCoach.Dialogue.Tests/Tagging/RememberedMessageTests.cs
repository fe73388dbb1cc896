using AfterSalesCoach.Dialogue.Tagging;
using AfterSalesCoach.Text.Normalization;
using FluentAssertions;
using Xunit;

namespace AfterSalesCoach.Dialogue.Tests.Tagging;

/// <summary>A text that was said before is not taken apart again, and nobody can tell.</summary>
public sealed class RememberedMessageTests
{
    private readonly DialogueTagger _tagger = new(Normalizer.Default, Lexicon.Default);
    private readonly DialogueTagger _forgetful = new(Normalizer.Default, Lexicon.Default, remembered: 0);

    [Theory]
    [InlineData("亲，非常抱歉，给您补发一件，明天能到吗？")]
    [InlineData("这是正常的")]
    [InlineData("")]
    [InlineData("？？\u001b[31m")]
    public void It_is_tagged_as_if_it_were_new(string text)
    {
        for (var index = 0; index < 4; index++)
        {
            var message = new Message(Speaker.Agent, text) { Agent = $"客服{index}", Time = DateTimeOffset.UnixEpoch.AddHours(index) };
            var (known, fresh) = (_tagger.Tag(message, index), _forgetful.Tag(message, index));
            known.Message.Should().BeSameAs(message);
            known.Index.Should().Be(index);
            known.Text.Should().Be(fresh.Text);
            known.Clauses.Should().Equal(fresh.Clauses);
            known.Tags.Should().Equal(fresh.Tags);
            known.Asks.Should().Be(fresh.Asks);
            known.Acts.Should().Be(fresh.Acts);
        }
    }

    [Fact]
    public void What_was_noted_is_there_when_the_same_is_said_again()
    {
        Say(Speaker.Agent).Note("of the first time");
        Say(Speaker.Agent).Note("of the second time");
        Say(Speaker.Agent).Noted<string>().Should().Be("of the second time");
        Say(Speaker.Customer).Noted<string>().Should().BeNull("the customer has not said it");
    }

    [Fact]
    public void Readers_of_one_message_do_not_meet()
    {
        var message = Say(Speaker.Agent);
        message.Noted<string>().Should().BeNull();
        message.Note("one reader");
        message.Note(new Version(1, 0));
        message.Note(new List<int>());
        message.Note(new Version(2, 0));
        message.Noted<string>().Should().Be("one reader");
        message.Noted<Version>().Should().Be(new Version(2, 0));
        message.Noted<List<int>>().Should().BeEmpty();
    }

    [Fact]
    public void A_tagger_that_remembers_nothing_notes_nothing_for_next_time()
    {
        _forgetful.Tag(new Message(Speaker.Agent, "在的"), 0).Note("x");
        _forgetful.Tag(new Message(Speaker.Agent, "在的"), 0).Noted<string>().Should().BeNull();
    }

    private TaggedMessage Say(Speaker speaker) => _tagger.Tag(new Message(speaker, "在的"), 0);
}
