using AfterSalesCoach.Terminal.Input;
using FluentAssertions;
using Xunit;

namespace AfterSalesCoach.Terminal.Tests.Input;

[Trait("Category", "Hostile")]
public sealed class InputTextTests
{
    [Fact]
    public void Cleaning_leaves_nothing_harmful_and_cleaning_again_changes_nothing() => HostileText.Check(HostileText.Texts, text =>
    {
        var clean = InputText.Clean(text);
        Output.IsHarmless(clean.Replace("\n", "", StringComparison.Ordinal).Replace("\u0600", "", StringComparison.Ordinal)).Should().BeTrue("of {0}", clean);
        InputText.Clean(clean).Should().Be(clean);
    });

    [Theory]
    [InlineData("一\r\n二\r三\n四\u2028五", "一\n二\n三\n四\n五")]
    [InlineData("a\tb", "a  b")]
    [InlineData("👨‍👩‍👧⚠️e\u0301", "👨‍👩‍👧⚠️e\u0301")]
    public void Keeps_text_and_line_ends(string text, string clean) => InputText.Clean(text).Should().Be(clean);
}
