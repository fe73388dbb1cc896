using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using AfterSalesCoach.Dialogue;
using AfterSalesCoach.Scoring.Html;
using AfterSalesCoach.Text;
using FluentAssertions;
using Xunit;

namespace AfterSalesCoach.Scoring.Tests.Html;

public sealed partial class ReportWriterTests
{
    [Fact]
    public void The_same_run_gives_the_same_bytes() => SampleRun.Write().Should().Be(SampleRun.Write());

    [Fact]
    public void Two_hundred_conversations_stay_far_below_three_megabytes() =>
        Encoding.UTF8.GetByteCount(SampleRun.Write(more: [.. Enumerable.Range(1_000, 140).Select(n => SampleRun.Detail(n, $"X{n}", [new(Speaker.Agent, "小王", null, new string('长', 400))], [SampleRun.Finding(0, "ASC1005", new TextSpan(3, 90))]))]))
            .Should().BeLessThan(3_000_000);

    [Fact]
    public void Holds_no_address_of_any_host() => SampleRun.Write().Should().NotContainAny("http://", "https://", "//cdn", "@import", "url(");

    [Fact]
    public void Its_policy_names_the_hashes_of_its_script_and_style()
    {
        var html = SampleRun.Write();

        html.Should().Contain($"script-src 'sha256-{Hash(Script().Match(html).Groups[1].Value)}'").And.Contain($"style-src 'sha256-{Hash(Style().Match(html).Groups[1].Value)}'");
        html.Should().NotContain("unsafe-inline").And.NotContain(" style=\"").And.NotContain(" onclick=");
    }

    [Theory]
    [InlineData("<b>&\"'", "&lt;b&gt;&amp;&quot;&#39;")]
    [InlineData("a\0b\u001b[31m\u007f", "a␀b␛[31m␡")]
    [InlineData("\u202egnp.exe\u2066", "⟨U+202E⟩gnp.exe⟨U+2066⟩")]
    [InlineData("一\r\n二\r三\t四", "一\n二\n三\t四")]
    [InlineData("\u0085\u2028\ufeff", "⟨U+0085⟩⟨U+2028⟩⟨U+FEFF⟩")]
    public void Text_is_escaped_and_what_would_act_becomes_visible(string text, string html) => Markup.Of($"{text}").Html.Should().Be(html);

    // No InlineData: an attribute cannot hold half a surrogate pair.
    [Fact]
    public void Half_a_surrogate_pair_becomes_the_replacement_character() => Markup.Of($"{"😀\ud83d"}").Html.Should().Be("😀\ufffd");

    private static string Hash(string text) => Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    [GeneratedRegex("<script>(.*?)</script>", RegexOptions.Singleline)]
    private static partial Regex Script();

    [GeneratedRegex("<style>(.*?)</style>", RegexOptions.Singleline)]
    private static partial Regex Style();
}
