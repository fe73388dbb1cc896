using AfterSalesCoach.Dialogue;

namespace AfterSalesCoach.Scenarios.Judging;

/// <summary>Judges a typed reply. The seam between training and the linter; implementations may be shared between threads.</summary>
public interface IReplyJudge
{
    /// <summary>The verdict on the last message, which is an agent's, given all that came before.</summary>
    ReplyVerdict Judge(Conversation conversation);
}
