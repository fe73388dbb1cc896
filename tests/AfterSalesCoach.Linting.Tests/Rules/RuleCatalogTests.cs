using System.Globalization;
using AfterSalesCoach.Testing;
using FluentAssertions;
using Xunit;

namespace AfterSalesCoach.Linting.Tests.Rules;

public sealed class RuleCatalogTests
{
    private static readonly string[] _cures = ["avoid", "do", "use", "prefer", "should", "must", "never"];

    public static TheoryData<string> Ids => [.. RuleCatalog.All.Select(r => r.Descriptor.Id)];

    [Fact]
    public void Holds_every_rule_class_of_the_assembly() =>
        RuleCatalog.All.Select(r => r.GetType().Name).Should().BeEquivalentTo(
            typeof(Rule).Assembly.GetTypes()
                .Where(t => t.IsSubclassOf(typeof(Rule)) && !t.IsAbstract && t.Namespace!.Contains(".Rules.", StringComparison.Ordinal))
                .Select(t => t.Name));

    [Fact]
    public void Is_sorted_by_unique_ids() =>
        RuleCatalog.All.Select(r => r.Descriptor.Id).Should().OnlyHaveUniqueItems().And.BeInAscendingOrder(StringComparer.Ordinal);

    [Theory]
    [MemberData(nameof(Ids))]
    public void Has_four_examples_of_each_kind(string id)
    {
        var examples = RuleCatalog.Find(id)!.Descriptor.Examples;
        examples.Count(e => e.IsFlagged).Should().BeGreaterThanOrEqualTo(4);
        examples.Count(e => !e.IsFlagged).Should().BeGreaterThanOrEqualTo(4);
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void Says_where_it_comes_from_why_and_what_instead(string id)
    {
        var descriptor = RuleCatalog.Find(id)!.Descriptor;
        descriptor.Guides.Should().NotBeEmpty();
        foreach (var text in new[] { descriptor.Title, descriptor.Message, descriptor.Why, descriptor.Instead })
        {
            text.Chinese.Should().NotBeNullOrWhiteSpace();
            text.English.Should().NotBeNullOrWhiteSpace();
        }
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void Is_named_after_what_was_found_in_its_category(string id)
    {
        var descriptor = RuleCatalog.Find(id)!.Descriptor;
        _cures.Should().NotContain(descriptor.Name.Split('-')[0]);
        ((int)descriptor.Category).Should().Be(int.Parse(id.AsSpan(3, 1), CultureInfo.InvariantCulture));
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void Finds_nothing_in_an_empty_reply(string id) =>
        new RuleVerifier([RuleCatalog.Find(id)!]).Expect("客服：");
}
