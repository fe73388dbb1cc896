using System.Text;
using AfterSalesCoach.Dialogue.Tagging;
using AfterSalesCoach.Testing.Hostile;
using AfterSalesCoach.Text;
using FluentAssertions;
using Xunit;

namespace AfterSalesCoach.Dialogue.Tests.Tagging;

[Trait("Category", "Hostile")]
public sealed class HostileTaggerTests
{
    [Fact]
    public void Clauses_and_acts_lie_inside_the_message() => HostileCheck.ForAll("clauses and dialogue acts", HostileText.Arbitrary, raw =>
    {
        var message = DialogueTagger.Default.Tag(new Message(Speaker.Agent, raw), 0);
        var whole = new TextSpan(0, message.Text.Length);
        var last = 0;
        foreach (var clause in message.Clauses)
        {
            whole.Contains(clause.Span).Should().BeTrue();
            clause.Span.Start.Should().BeGreaterThanOrEqualTo(last);
            last = clause.Span.End;
        }

        message.Tags.Should().NotContain(t => !whole.Contains(t.Span) || t.Span.IsEmpty);
        message.Tags.Should().NotContain(t => !message.WholeSpan.Contains(message.Normalized.ToRaw(t.Span)));
    }, 500);

    [Fact]
    public void A_damaged_lexicon_is_refused_with_its_line_or_read() => HostileCheck.ForAll("lexicons", DamagedFile.Of(DamagedFile.Samples("src/AfterSalesCoach.Dialogue/Lexicons", "40-care.lex")), file =>
    {
        try
        {
            Lexicon.Parse((file.Name, Encoding.UTF8.GetString(file.Content))).Patterns.PatternCount.Should().BeGreaterThanOrEqualTo(0);
        }
        catch (LexiconSyntaxException refusal)
        {
            refusal.Line.Should().BePositive();
        }
    }, 100);
}
