using AfterSalesCoach.Dialogue;
using AfterSalesCoach.Dialogue.Tagging;
using AfterSalesCoach.Learning.Model;
using FluentAssertions;
using Xunit;

namespace AfterSalesCoach.Learning.Tests.Model;

public sealed class ExplainerTests
{
    [Fact]
    public void Points_at_the_words_that_carried_the_decision()
    {
        const string Reply = "亲，收到您的照片了，这么便宜您还要怎样";
        var explanation = Explain(Reply, "ASC1001");

        explanation.Probability.Should().BeGreaterThan(0.5);
        explanation.Words.Should().NotBeEmpty();
        explanation.Words.Select(w => w.Of(Reply)).Should().OnlyContain(w => "这么便宜您还要怎样".Contains(w), "the clause about the price carried it, not the one about the photo");
    }

    [Fact]
    public void Names_what_is_missing() => Explain("您把坏的拍照发过来", "ASC1006").Lacks.Should().Contain("soothe");

    [Fact]
    public void A_rule_that_the_model_does_not_know_is_refused() =>
        FluentActions.Invoking(() => Explain("好的", "ASC9999")).Should().Throw<ArgumentException>();

    private static Explanation Explain(string reply, string rule)
    {
        var conversation = new Conversation("c", [new Message(Speaker.Customer, "苹果烂了三个"), new Message(Speaker.Agent, reply)]) { Category = ProductCategory.Fresh };
        return Explainer.Explain(ReplyModel.Default, DialogueTagger.Default.Tag(conversation), 1, [rule], rule);
    }
}
