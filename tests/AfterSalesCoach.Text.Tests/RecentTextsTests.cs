using System.Globalization;
using FluentAssertions;
using Xunit;

namespace AfterSalesCoach.Text.Tests;

public sealed class RecentTextsTests
{
    private readonly RecentTexts<string> _texts = new(64);

    [Fact]
    public void A_text_is_kept_when_it_comes_again()
    {
        _texts.TryGet("在的亲", out _).Should().BeFalse();
        _texts.Offer("在的亲", "first");
        _texts.TryGet("在的亲", out _).Should().BeFalse("it has come once");
        _texts.Offer("在的亲", "second");
        _texts.TryGet("在的亲", out var value).Should().BeTrue();
        value.Should().Be("second");
        _texts.TryGet("在的", out _).Should().BeFalse();
    }

    [Fact]
    public void What_comes_every_day_outlasts_what_comes_once()
    {
        Keep("在的亲");
        for (var i = 0; i < 10_000; i++)
        {
            _texts.Offer(i.ToString(CultureInfo.InvariantCulture), "");
            _texts.TryGet("在的亲", out _).Should().BeTrue();
        }
    }

    [Fact]
    public void What_nobody_asks_for_makes_room()
    {
        Keep("在的亲");
        for (var i = 0; i < 10_000; i++)
        {
            Keep(i.ToString(CultureInfo.InvariantCulture));
        }

        _texts.TryGet("在的亲", out _).Should().BeFalse();
        Enumerable.Range(0, 10_000).Count(i => _texts.TryGet(i.ToString(CultureInfo.InvariantCulture), out _)).Should().BeInRange(32, 128, "two generations are kept");
    }

    [Fact]
    public void Threads_get_what_belongs_to_their_text()
    {
        Parallel.For(0, 20_000, i =>
        {
            var text = (i % 100).ToString(CultureInfo.InvariantCulture);
            if (_texts.TryGet(text, out var value))
            {
                value.Should().Be(text);
            }
            else
            {
                _texts.Offer(text, text);
            }
        });
    }

    private void Keep(string text)
    {
        _texts.Offer(text, text);
        _texts.Offer(text, text);
    }
}
