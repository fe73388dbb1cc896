using AfterSalesCoach.Terminal.Drawing;
using FluentAssertions;
using Xunit;

namespace AfterSalesCoach.Terminal.Tests.Drawing;

public sealed class RectTests
{
    private static readonly Rect _screen = new(0, 0, 100, 30);

    [Fact]
    public void Cuts_pieces_off_each_side()
    {
        var (bar, body) = _screen.CutTop(1);
        var (main, keys) = body.CutBottom(2);
        var (chat, facts) = main.CutRight(30);
        bar.Should().Be(new Rect(0, 0, 100, 1));
        keys.Should().Be(new Rect(0, 28, 100, 2));
        chat.Should().Be(new Rect(0, 1, 70, 27));
        facts.Should().Be(new Rect(70, 1, 30, 27));
        main.CutLeft(10).Left.Should().Be(new Rect(0, 1, 10, 27));
    }

    [Theory]
    [InlineData(-1, 0)]
    [InlineData(31, 30)]
    public void Cuts_no_more_than_there_is(int rows, int height)
    {
        _screen.CutTop(rows).Top.Height.Should().Be(height);
        _screen.CutBottom(rows).Bottom.Height.Should().Be(height);
        _screen.CutTop(rows).Remainder.Height.Should().Be(30 - height);
    }

    [Fact]
    public void Splits_by_weight_and_loses_nothing()
    {
        _screen.SplitColumns(1, 2, 4).Select(r => r.Width).Should().Equal(14, 28, 58);
        _screen.SplitRows(1, 1).Should().Equal(new Rect(0, 0, 100, 15), new Rect(0, 15, 100, 15));
    }

    [Fact]
    public void Weights_must_be_positive()
    {
        _screen.Invoking(r => r.SplitRows()).Should().Throw<ArgumentException>();
        _screen.Invoking(r => r.SplitColumns(1, 0)).Should().Throw<ArgumentException>();
    }

    [Fact]
    public void Centres_a_dialog_and_shrinks_it_where_there_is_no_room()
    {
        _screen.Center(60, 10).Should().Be(new Rect(20, 10, 60, 10));
        _screen.Center(200, 40).Should().Be(_screen);
    }

    [Fact]
    public void An_intersection_with_nothing_in_common_is_empty() => new Rect(0, 0, 2, 2).Intersect(new Rect(5, 5, 3, 3)).IsEmpty.Should().BeTrue();

    [Fact]
    public void Knows_its_rows()
    {
        new Rect(3, 2, 5, 2).Row(1).Should().Be(new Rect(3, 3, 5, 1));
        new Rect(3, 2, 5, 2).Row(2).IsEmpty.Should().BeTrue();
    }
}
