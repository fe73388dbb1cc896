using AfterSalesCoach.Dialogue.Acts;
using AfterSalesCoach.Dialogue.Tagging;
using AfterSalesCoach.Testing.Corpus;
using FluentAssertions;
using Xunit;

namespace AfterSalesCoach.Dialogue.Tests.Tagging;

public sealed class LexiconTests
{
    [Fact]
    public void The_compiled_lexicon_is_that_of_the_sources()
    {
        var sources = Lexicon.LoadFolder(Path.Combine(Repository.Root, "src", "AfterSalesCoach.Dialogue", "Lexicons"));

        Compile(Lexicon.Default).Should().Equal(Compile(sources));
    }

    [Fact]
    public void Acts_and_fixed_polarity_survive_compiling()
    {
        var lexicon = Lexicon.Read(new MemoryStream(Compile(Lexicon.Parse(("a.lex", "[apologise]\n抱歉\n[refuse fixed]\n退不了")))));

        lexicon.Patterns.PatternCount.Should().Be(2);
        (lexicon.ActOf(0), lexicon.HasFixedPolarity(0)).Should().Be((DialogueAct.Apologise, false));
        (lexicon.ActOf(1), lexicon.HasFixedPolarity(1)).Should().Be((DialogueAct.Refuse, true));
    }

    [Fact]
    public void A_compiled_lexicon_that_ends_early_is_refused()
    {
        var bytes = Compile(Lexicon.Parse(("a.lex", "[apologise]\n抱歉")));

        FluentActions.Invoking(() => Lexicon.Read(new MemoryStream(bytes[..^1]))).Should().Throw<InvalidDataException>();
    }

    [Fact]
    public void A_mistake_names_file_line_and_problem()
    {
        var mistake = FluentActions.Invoking(() => Lexicon.Parse(("a.lex", "[apologise]\n抱歉\n(退"))).Should().Throw<LexiconSyntaxException>().Which;

        (mistake.File, mistake.Line).Should().Be(("a.lex", 3));
        mistake.Problem.Should().Contain("')' is missing");
    }

    private static byte[] Compile(Lexicon lexicon)
    {
        using var bytes = new MemoryStream();
        lexicon.Write(bytes);
        return bytes.ToArray();
    }
}
