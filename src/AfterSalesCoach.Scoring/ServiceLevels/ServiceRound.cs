namespace AfterSalesCoach.Scoring.ServiceLevels;

/// <summary>A customer's burst of messages and the human answer to it.</summary>
/// <param name="AskedIndex">Position in the conversation of the message that starts the clock.</param>
/// <param name="AnswerIndex">Position of the first human reply; null when there is none.</param>
/// <param name="Agent">Who answered; for an unanswered round who wrote last before it. Empty where nobody can be named.</param>
/// <param name="Waited">From the first message of the burst, by the profile's clock and not capped; null unless on time or late.</param>
/// <param name="IsFirst">The first round of its conversation that is not outside service hours.</param>
/// <param name="Messages">Messages of the burst that wait for an answer, each with its own clock.</param>
/// <param name="MessagesOnTime">Of those, answered within the limit.</param>
public sealed record ServiceRound(
    int AskedIndex, int? AnswerIndex, string Agent, RoundOutcome Outcome, TimeSpan? Waited, bool IsFirst, int Messages, int MessagesOnTime)
{
    /// <summary>Whether the round is in the rates.</summary>
    public bool IsCounted => Outcome is RoundOutcome.OnTime or RoundOutcome.Late or RoundOutcome.Unanswered;
}
