using System.Collections.Immutable;
using AfterSalesCoach.Dialogue;
using AfterSalesCoach.Dialogue.Tagging;
using AfterSalesCoach.Learning.Corpus;
using AfterSalesCoach.Learning.Features;
using AfterSalesCoach.Learning.Model;
using AfterSalesCoach.Testing.Corpus;
using AfterSalesCoach.Text.Normalization;
using FluentAssertions;
using Xunit;

namespace AfterSalesCoach.Learning.Tests.Model;

/// <summary>A reply is scored without vectors; what training sees, the vectors, must come to the same.</summary>
public sealed class ReplyScorerTests
{
    private const double Rounding = 1e-4;

    [Fact]
    public void A_reply_in_its_conversation_scores_as_its_features_do()
    {
        var compared = 0;
        foreach (var reply in Repository.LabelledReplies().Where((r, i) => r.Split == CorpusSplit.Train && i % 40 == 0))
        {
            var tagged = DialogueTagger.Default.Tag(reply.Conversation);
            AssertSame(tagged, tagged.Messages.Length - 1);
            compared++;
        }

        compared.Should().BeGreaterThan(200);
    }

    [Fact]
    public void Every_reply_of_a_conversation_does_in_whatever_order_they_are_asked()
    {
        ImmutableArray<Message> messages =
        [
            new(Speaker.Customer, "苹果烂了三个，怎么办"), new(Speaker.Agent, "这是正常的，正常的，您自己看看"), new(Speaker.Customer, "烂了还正常？苹果烂了就是烂了"),
            new(Speaker.Agent, "亲，不好意思，给您补偿5元，行不行，行不行"), new(Speaker.Agent, ""), new(Speaker.Agent, "？？"),
        ];
        var tagged = DialogueTagger.Default.Tag(new Conversation("c", messages) { Category = ProductCategory.Fresh });
        foreach (var index in (int[])[1, 3, 4, 5, 3, 1, 5])
        {
            AssertSame(tagged, index);
        }
    }

    /// <summary>What a text says for itself is noted with it; what was said before it is not.</summary>
    [Fact]
    public void A_reply_that_is_said_again_scores_as_if_it_were_new()
    {
        var (remembering, forgetful) = (new DialogueTagger(Normalizer.Default, Lexicon.Default), new DialogueTagger(Normalizer.Default, Lexicon.Default, remembered: 0));
        (string Customer, string Reply)[] said =
        [
            ("苹果烂了三个，怎么办", "这是正常的，您自己看看"), ("杯子漏水", "这是正常的，您自己看看"), ("苹果烂了三个，怎么办", "亲，给您补偿5元，行不行"),
            ("手被划伤了", "亲，给您补偿5元，行不行"), ("几点发货", "这是正常的，您自己看看"), ("苹果烂了三个，怎么办", "这是正常的，您自己看看"),
        ];
        foreach (var (customer, reply) in said.Concat(said))
        {
            var conversation = new Conversation("c", [new(Speaker.Customer, customer), new(Speaker.Agent, reply)]) { Category = ProductCategory.Fresh };
            ReplyModel.Default.Classify(remembering.Tag(conversation), 1, []).Should().Equal(ReplyModel.Default.Classify(forgetful.Tag(conversation), 1, []));
        }
    }

    private static void AssertSame(TaggedConversation conversation, int index)
    {
        var direct = ReplyModel.Default.Classify(conversation, index, []);
        var byVectors = ReplyModel.Default.Classify(FeatureExtractor.Default.Extract(conversation, index), []);

        direct.Select(l => l.RuleId).Should().Equal(byVectors.Select(l => l.RuleId));
        for (var rule = 0; rule < direct.Count; rule++)
        {
            direct[rule].Probability.Should().BeApproximately(byVectors[rule].Probability, Rounding, direct[rule].RuleId);
            direct[rule].Clause.Should().Be(byVectors[rule].Clause, direct[rule].RuleId);
        }
    }
}
