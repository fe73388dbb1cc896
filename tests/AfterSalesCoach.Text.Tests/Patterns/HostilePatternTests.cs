using AfterSalesCoach.Testing.Hostile;
using AfterSalesCoach.Text.Normalization;
using AfterSalesCoach.Text.Patterns;
using FluentAssertions;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace AfterSalesCoach.Text.Tests.Patterns;

[Trait("Category", "Hostile")]
public sealed class HostilePatternTests
{
    private static readonly string[] _pieces =
    [
        "退", "不了", "(", ")", "|", "?", "[", "]", "[吃喝用]", "(a|b|c|d|e|f|g|h)", "(a|b|c|d|e|f|g|h)?", "<bad>", "<", ">", "#", "…", "…0", "…99999999999", "……", "……30", "(?<!不|没)", "(?<=很)", "(?!吗)", "(?=的)",
        "^", "$", "\ud83d", "😀", "\0", " ", "*", "+", "{", "\\",
    ];

    private static readonly Gen<string> _patterns = Gen.Elements(_pieces).ArrayOf().Select(string.Concat);
    private static readonly Dictionary<string, string[]> _sets = new() { ["bad"] = ["坏", "烂"] };

    /// <summary>A user writes patterns in house rules: they may ask for millions of alternatives, and must not get them.</summary>
    [Fact]
    public void A_pattern_is_refused_or_matches_inside_the_text() => HostileCheck.ForAll("patterns of house rules", from pattern in _patterns from text in HostileText.Texts select (pattern, text), input =>
    {
        PatternSet patterns;
        try
        {
            patterns = new PatternSet([input.pattern], _sets);
        }
        catch (PatternSyntaxException refusal)
        {
            refusal.Message.Should().NotBeEmpty();
            return;
        }

        var text = Normalizer.Default.Normalize(input.text);
        var matches = new List<PatternMatch>();
        patterns.Match(text, matches);
        foreach (var match in matches)
        {
            new TextSpan(0, text.Length).Contains(match.Span).Should().BeTrue();
            new TextSpan(0, input.text.Length).Contains(text.ToRaw(match.Span)).Should().BeTrue();
        }
    }, 1000);
}
