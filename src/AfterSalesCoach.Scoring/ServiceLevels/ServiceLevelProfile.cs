using System.Collections.Immutable;
using AfterSalesCoach.Dialogue;
using AfterSalesCoach.Linting;

namespace AfterSalesCoach.Scoring.ServiceLevels;

/// <summary>How service levels are measured: the definition in words and the settings that make it exact. Immutable.</summary>
/// <param name="Id">Lower-case letters, digits and hyphens.</param>
/// <param name="Title">What users read.</param>
/// <param name="Definition">In words; what is not known of an official formula is said here.</param>
public sealed record ServiceLevelProfile(string Id, LocalizedText Title, LocalizedText Definition)
{
    /// <summary>Which of the three rates the profile means; the other two are measured beside it.</summary>
    public ReplyUnit Unit { get; init; } = ReplyUnit.Rounds;

    /// <summary>An answer after exactly this time is still in time. Source of the default: fruit guide 方案一(1).</summary>
    public TimeSpan Limit { get; init; } = TimeSpan.FromMinutes(3);

    /// <summary>Null: the log's own hours, and without those the configuration's.</summary>
    public ServiceHours? ServiceHours { get; init; }

    public WaitClock Clock { get; init; } = WaitClock.Service;

    public OutsideHours Outside { get; init; } = OutsideHours.NextOpening;

    public PersonRule Persons { get; init; } = PersonRule.EveryRound;

    /// <summary>A longer wait counts as this long in means and percentiles; null for no cap. It is late all the same.</summary>
    public TimeSpan? WaitCap { get; init; }

    /// <summary>
    /// An agent's message that holds one of these is automatic and answers nothing, for logs that do not mark their automatic replies.
    /// Messages of the roles <c>auto</c> and <c>system</c> never answer, with or without this.
    /// </summary>
    public ImmutableArray<string> AutomaticPhrases { get; init; } = [];

    public FormulaSource Formula { get; init; }

    /// <summary>Whether the message is a human reply of the shop.</summary>
    public bool IsHumanReply(Message message) =>
        message.Speaker == Speaker.Agent && !AutomaticPhrases.Any(p => message.Text.Contains(p, StringComparison.OrdinalIgnoreCase));
}
