using AfterSalesCoach.Cli.Output;
using FluentAssertions;
using Spectre.Console;
using Xunit;

namespace AfterSalesCoach.Cli.Tests.Output;

public sealed class PrintableTests
{
    [Theory]
    [InlineData("好\uffff吗", "好·吗")]
    [InlineData("好\ufffe吗", "好·吗")]
    [InlineData("\u001b[31m红", "·[31m红")]
    [InlineData("\u202e倒", "·倒")]
    [InlineData("😊", "😊")]
    public void What_harms_a_terminal_gives_way_to_a_dot(string text, string shown) => Printable.Text(text).Should().Be(shown);

    [Fact]
    public void Half_a_character_gives_way_too() => Printable.Text("\ud83d好\udc4d").Should().Be("·好·");

    /// <summary>The drawing library measures every character and has no width for some.</summary>
    [Fact]
    public void Every_character_can_be_drawn_in_colour()
    {
        using var writer = new StringWriter();
        var console = new CommandConsole { Input = Stream.Null, Output = Stream.Null, ErrorWriter = writer };
        var table = new Table().AddColumn("x");
        table.AddRow(new Spectre.Console.Text(Printable.Text(string.Concat(Enumerable.Range(0, 0x10000).Select(i => (char)i)))));

        console.Ansi(writer, isTerminal: true).Write(table);

        writer.ToString().Should().Contain("好");
    }
}
