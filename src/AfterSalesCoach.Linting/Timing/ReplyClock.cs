using AfterSalesCoach.Dialogue;

namespace AfterSalesCoach.Linting.Timing;

/// <summary>How long a customer has waited, counted within service hours.</summary>
/// <remarks>A message outside service hours is due within the limit after the next opening. Source: fruit guide 方案一(1).</remarks>
public sealed record ReplyClock(ServiceHours Hours, TimeSpan Limit)
{
    /// <summary>The last moment at which an answer to a message of that time is on time.</summary>
    public DateTimeOffset DueAt(DateTimeOffset asked) => Hours.NextOpen(asked) + Limit;

    public bool IsLate(DateTimeOffset asked, DateTimeOffset answered) => answered > DueAt(asked);
}
