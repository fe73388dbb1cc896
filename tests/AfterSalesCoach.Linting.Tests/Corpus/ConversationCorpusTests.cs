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
    [Theory]
    [InlineData("ASC4001", 0.95, 0.95)]
    [InlineData("ASC4002", 0.95, 0.95)]
    [InlineData("ASC4004", 0.85, 0.80)]
    [InlineData("ASC4005", 0.85, 0.80)]
    [InlineData("ASC4006", 0.85, 0.65)]
    public void Finds_what_the_annotators_found(string id, double precision, double recall)
    {
        var linter = new Linter(DialogueTagger.Default, [RuleCatalog.Find(id)!], LintSettings.Default);
        var counts = new RuleCounts(id);
        foreach (var labelled in LabelledConversation.Load().Where(c => c.Split != CorpusSplit.Test))
        {
            var expected = labelled.Labels.Where(l => l.Rule == id).Select(l => l.Message).ToHashSet();
            var found = linter.Lint(labelled.Conversation).Diagnostics.Select(d => d.MessageIndex).ToHashSet();
            foreach (var message in expected.Union(found))
            {
                counts.Add(expected.Contains(message), found.Contains(message));
            }
        }

        counts.Precision.Should().BeGreaterThanOrEqualTo(precision);
        counts.Recall.Should().BeGreaterThanOrEqualTo(recall);
    }
}
