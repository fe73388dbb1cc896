using AfterSalesCoach.Dialogue.Tagging;

namespace AfterSalesCoach.Dialogue;

/// <summary>Judges a reply by what was learnt from labelled ones. The seam where another learner can be put in; implementations may be shared between threads.</summary>
public interface IReplyClassifier
{
    /// <summary>How likely the reply breaks each rule the classifier knows.</summary>
    /// <param name="conversation">The whole conversation; what comes after the reply is not looked at.</param>
    /// <param name="index">Position of the agent message.</param>
    /// <param name="evidence">Ids of the rules that patterns and the course of the conversation already speak for.</param>
    IReadOnlyList<RuleLikelihood> Classify(TaggedConversation conversation, int index, IReadOnlyCollection<string> evidence);
}
