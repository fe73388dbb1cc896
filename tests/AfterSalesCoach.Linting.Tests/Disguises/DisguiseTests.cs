using AfterSalesCoach.Dialogue;
using AfterSalesCoach.Testing;
using AfterSalesCoach.Testing.Disguises;
using AfterSalesCoach.Text;
using FluentAssertions;
using Xunit;
using Xunit.Abstractions;

namespace AfterSalesCoach.Linting.Tests.Disguises;

/// <summary>Disguised violations still fire on the right words, and disguised good replies stay clean.</summary>
public sealed class DisguiseTests(ITestOutputHelper output)
{
    private const double LeastFireRate = 0.97;

    /// <summary>Each example is disguised with so many different seeds.</summary>
    private const int Seeds = 5;

    [Fact]
    public void Flagged_examples_still_fire_on_the_right_words()
    {
        var misses = new List<string>();
        var (fired, total) = (new Dictionary<string, int>(), new Dictionary<string, int>());
        foreach (var (rule, example) in Examples(flagged: true))
        {
            var markup = ConversationMarkup.Parse(example.Markup);
            foreach (var disguised in Disguised(markup.Conversation, markup.Marks))
            {
                total[disguised.Name] = total.GetValueOrDefault(disguised.Name) + 1;
                var found = new RuleVerifier([rule]).Find(disguised.Conversation);
                if (disguised.Expected.All(e => found.Any(f => f.Message == e.Message && LiesOn(f, e, rule))))
                {
                    fired[disguised.Name] = fired.GetValueOrDefault(disguised.Name) + 1;
                }
                else
                {
                    misses.Add($"{rule.Descriptor.Id} {disguised.Name}: {string.Join(" ┃ ", disguised.Conversation.Messages.Select(m => m.Text))}");
                }
            }
        }

        Print("fired", fired, total);
        misses.ForEach(output.WriteLine);
        ((double)fired.Values.Sum() / total.Values.Sum()).Should().BeGreaterThanOrEqualTo(LeastFireRate);
    }

    [Fact]
    public void Accepted_examples_stay_clean()
    {
        var falseFindings = new List<string>();
        foreach (var (rule, example) in Examples(flagged: false))
        {
            var conversation = ConversationMarkup.Parse(example.Markup).Conversation;
            foreach (var disguised in Disguised(conversation, []))
            {
                if (new RuleVerifier([rule]).Find(disguised.Conversation).Count > 0)
                {
                    falseFindings.Add($"{rule.Descriptor.Id} {disguised.Name}: {string.Join(" ┃ ", disguised.Conversation.Messages.Select(m => m.Text))}");
                }
            }
        }

        falseFindings.ForEach(output.WriteLine);
        falseFindings.Should().BeEmpty();
    }

    private static IEnumerable<(Rule Rule, RuleExample Example)> Examples(bool flagged) =>
        from rule in RuleCatalog.All
        where rule.Descriptor.Scope == RuleScope.Message
        from example in rule.Descriptor.Examples
        where example.IsFlagged == flagged
        select (rule, example);

    private static IEnumerable<(string Name, Conversation Conversation, List<MarkedSpan> Expected)> Disguised(Conversation conversation, IReadOnlyCollection<MarkedSpan> marks)
    {
        var index = marks.Count > 0 ? marks.First().Message : conversation.Messages.ToList().FindLastIndex(m => m.Speaker == Speaker.Agent);
        var text = conversation.Messages[index].Text;
        var focus = marks.Count > 0 ? marks.First().Span : new TextSpan(0, text.Length);
        foreach (var disguise in Disguise.All)
        {
            for (var seed = 0; seed < Seeds; seed++)
            {
                if (disguise.Apply(text, focus, new Random(seed)) is { } disguised)
                {
                    var changed = conversation with { Messages = conversation.Messages.SetItem(index, conversation.Messages[index] with { Text = disguised.Text }) };
                    yield return (disguise.Name, changed, [.. marks.Where(m => m.Message == index).Select(m => m with { Span = disguised.Map(m.Span) })]);
                }
            }
        }
    }

    /// <summary>
    /// The finding lies on the marked words. A line break or an emoji in the middle is a clause end to a reader as well, so one of the two halves
    /// is enough; without punctuation the clauses run together, so the finding may be longer.
    /// </summary>
    private static bool LiesOn(MarkedSpan found, MarkedSpan expected, Rule rule) =>
        found.RuleId == rule.Descriptor.Id && found.Span.Overlaps(expected.Span);

    private void Print(string what, Dictionary<string, int> hits, Dictionary<string, int> total)
    {
        foreach (var (name, count) in total)
        {
            output.WriteLine(FormattableString.Invariant($"{name,-20} {hits.GetValueOrDefault(name),4} of {count,4} {what}, {(double)hits.GetValueOrDefault(name) / count:P1}"));
        }

        output.WriteLine(FormattableString.Invariant($"{"all",-20} {hits.Values.Sum(),4} of {total.Values.Sum(),4} {what}, {(double)hits.Values.Sum() / total.Values.Sum():P1}"));
    }
}
