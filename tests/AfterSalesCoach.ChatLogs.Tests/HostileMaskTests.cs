using AfterSalesCoach.Testing.Hostile;
using FluentAssertions;
using Xunit;

namespace AfterSalesCoach.ChatLogs.Tests;

[Trait("Category", "Hostile")]
public sealed class HostileMaskTests
{
    [Fact]
    public void A_masked_text_keeps_its_length_so_that_spans_still_fit() => HostileCheck.ForAll(
        "masking of personal data", HostileText.Arbitrary, text => PiiMasker.Mask(text).Length.Should().Be(text.Length), 500);

    [Fact]
    public void A_whole_number_never_survives() => HostileCheck.ForAll(
        "masking of a phone number", HostileText.Arbitrary, text => PiiMasker.Mask($"{text} 13912345678 {text}").Should().NotContain("13912345678"), 500);
}
