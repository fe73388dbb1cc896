using AfterSalesCoach.Cli.Commands;
using AfterSalesCoach.Dialogue.Tagging;
using AfterSalesCoach.Learning.Corpus;
using AfterSalesCoach.Learning.Model;
using AfterSalesCoach.Learning.Training;
using AfterSalesCoach.Linting.Confidence;
using AfterSalesCoach.Testing.Corpus;
using FluentAssertions;
using Xunit;

namespace AfterSalesCoach.Cli.Tests;

/// <summary>Holds the model and the operating points that ship to the corpora.</summary>
public sealed class OperatingPointTests
{
    /// <summary>Edits of lexicons move a few findings; more means that <c>coach model train --write</c> was forgotten.</summary>
    private const int Tolerance = 4;

    [Fact]
    public void The_figures_that_ship_are_those_of_the_development_split()
    {
        var evidence = new RuleEvidence();
        var dev = Repository.LabelledReplies().Where(r => r.Split == CorpusSplit.Dev).AsParallel().AsOrdered()
            .Select(r => PreparedReply.Of(r, ModelCommand.Rules, DialogueTagger.Default, evidence.For))
            .Select(p => (Reply: p, Likelihoods: ReplyModel.Default.Classify(p.Features, p.Evidence))).ToList();
        for (var rule = 0; rule < ModelCommand.Rules.Count; rule++)
        {
            var point = OperatingPoint.Of(ModelCommand.Rules[rule])!;
            var reported = dev.Where(d => d.Likelihoods[rule].Probability >= (d.Reply.Evidence.Contains(point.RuleId) ? point.Supported : point.Alone)).ToList();
            reported.Count(d => d.Reply.Labels[rule]).Should().BeInRange(point.Found - Tolerance, point.Found + Tolerance, point.RuleId);
            reported.Count(d => !d.Reply.Labels[rule]).Should().BeInRange(point.Wrong - Tolerance, point.Wrong + Tolerance, point.RuleId);
        }
    }

    [Fact]
    public void Every_message_rule_has_its_points() =>
        ModelCommand.Rules.Should().OnlyContain(r => OperatingPoint.Of(r) != null).And.BeEquivalentTo(ReplyModel.Default.Rules);
}
