using AfterSalesCoach.Testing;
using FluentAssertions;
using Xunit;

namespace AfterSalesCoach.Linting.Tests.Rules;

/// <summary>The examples of every rule are its tests.</summary>
public sealed class RuleExampleTests
{
    public static TheoryData<string, int> Examples(bool flagged)
    {
        var data = new TheoryData<string, int>();
        foreach (var descriptor in RuleCatalog.All.Select(r => r.Descriptor))
        {
            for (var i = 0; i < descriptor.Examples.Length; i++)
            {
                if (descriptor.Examples[i].IsFlagged == flagged)
                {
                    data.Add(descriptor.Id, i);
                }
            }
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(Examples), true)]
    public void Flags_exactly_what_the_example_marks(string id, int index) => Verify(id, index);

    [Theory]
    [MemberData(nameof(Examples), false)]
    public void Leaves_the_accepted_example_alone(string id, int index) => Verify(id, index);

    [Theory]
    [MemberData(nameof(Examples), true)]
    public void The_rewrite_of_the_example_lints_clean(string id, int index)
    {
        var rewritten = RewrittenExample.Of(RuleCatalog.Find(id)!.Descriptor.Examples[index]);

        RuleVerifier.Render(rewritten.Conversation, RuleVerifier.Whole.Find(rewritten.Conversation).Where(m => m.Message == rewritten.Index && !IsAboutTime(m.RuleId)))
            .Should().Be(RuleVerifier.Render(rewritten.Conversation, []));
    }

    // What a sentence says cannot mend that it came late or that an earlier promise was broken.
    private static bool IsAboutTime(string id) => RuleCatalog.Find(id)!.Descriptor.Scope == RuleScope.Conversation;

    private static void Verify(string id, int index)
    {
        var rule = RuleCatalog.Find(id)!;
        new RuleVerifier([rule]).Expect(rule.Descriptor.Examples[index].Markup);
    }
}
