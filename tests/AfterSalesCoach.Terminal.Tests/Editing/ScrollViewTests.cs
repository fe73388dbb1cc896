using AfterSalesCoach.Terminal.Editing;
using FluentAssertions;
using Xunit;

namespace AfterSalesCoach.Terminal.Tests.Editing;

public sealed class ScrollViewTests
{
    private readonly ScrollView _view = new();

    public ScrollViewTests() => _view.Measure(100, 10);

    [Fact]
    public void A_text_to_be_read_starts_at_its_top()
    {
        var scroll = new ScrollView(startsAtEnd: false);
        scroll.Measure(50, 10);
        scroll.Top.Should().Be(0);
        scroll.Below.Should().Be(40);
    }

    [Fact]
    public void Starts_at_the_end_and_stays_there()
    {
        (_view.Top, _view.Below).Should().Be((90, 0));
        _view.Measure(105, 10);
        (_view.Top, _view.Below).Should().Be((95, 0));
        _view.Measure(105, 4);
        _view.Top.Should().Be(101);
    }

    [Fact]
    public void Stays_where_the_reader_is_and_says_how_much_is_below()
    {
        _view.ScrollPages(-1);
        _view.Measure(103, 10);
        (_view.Top, _view.Below, _view.IsAtEnd).Should().Be((81, 12, false));
        _view.ScrollToEnd();
        _view.Measure(110, 10);
        _view.Top.Should().Be(100);
    }

    [Fact]
    public void Scrolls_no_further_than_there_is()
    {
        _view.ScrollBy(int.MinValue);
        _view.Top.Should().Be(0);
        _view.ScrollBy(int.MaxValue);
        _view.Top.Should().Be(90);
        _view.Measure(3, 10);
        (_view.Top, _view.Below).Should().Be((0, 0));
    }

    [Fact]
    public void Follows_its_first_row_when_the_content_is_wrapped_anew()
    {
        _view.ScrollBy(-40);
        _view.Measure(200, 10, anchor: 102);
        _view.Top.Should().Be(102);
    }

    [Fact]
    public void Reveals_a_row_with_the_least_movement()
    {
        _view.Reveal(30);
        _view.Top.Should().Be(30);
        _view.Reveal(45);
        _view.Top.Should().Be(36);
        _view.Reveal(40);
        _view.Top.Should().Be(36);
    }
}
