using AfterSalesCoach.Dialogue.Tagging;
using AfterSalesCoach.Learning.Corpus;
using AfterSalesCoach.Learning.Evaluation;
using AfterSalesCoach.Testing.Corpus;
using FluentAssertions;
using Xunit;

namespace AfterSalesCoach.Linting.Tests.Corpus;

/// <summary>Floors for the rules over time on the labelled conversations outside the test split.</summary>
public sealed class ConversationCorpusTests
{
    private static readonly Lazy<List<RuleCounts>> _counts = new(() =>
        [.. RuleMeasurement.OnConversations(DialogueTagger.Default, c => c.Split != CorpusSplit.Test)]);

    [Theory]
    [InlineData("ASC4001", 0.95, 0.95)]
    [InlineData("ASC4002", 0.95, 0.95)]
    [InlineData("ASC4004", 0.85, 0.80)]
    [InlineData("ASC4005", 0.85, 0.80)]
    [InlineData("ASC4006", 0.85, 0.65)]
    public void Finds_what_the_annotators_found(string id, double precision, double recall)
    {
        var counts = _counts.Value.Single(c => c.RuleId == id);
        counts.Precision.Should().BeGreaterThanOrEqualTo(precision);
        counts.Recall.Should().BeGreaterThanOrEqualTo(recall);
    }
}
