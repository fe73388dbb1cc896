using AfterSalesCoach.Dialogue;
using AfterSalesCoach.Dialogue.Tagging;

namespace AfterSalesCoach.Learning.Model;

/// <summary>The shipped model, loaded when the first reply is judged: a run that judges none starts faster.</summary>
public sealed class DeferredReplyModel : IReplyClassifier
{
    public IReadOnlyList<RuleLikelihood> Classify(TaggedConversation conversation, int index, IReadOnlyCollection<string> evidence) =>
        ReplyModel.Default.Classify(conversation, index, evidence);
}
