using AfterSalesCoach.Linting.Timing;
using AfterSalesCoach.Text;

namespace AfterSalesCoach.Scoring.ServiceLevels;

/// <summary>A dated promise in the ledger.</summary>
/// <param name="MessageIndex">The message that makes it.</param>
/// <param name="Span">The clause, in that message as received.</param>
/// <param name="Agent">Empty where the log names none.</param>
/// <param name="Due">The last moment that still keeps it.</param>
/// <param name="EvidenceIndex">The message that shows it kept, or in which the customer had to ask; null while it is open.</param>
public sealed record PromiseEntry(
    int MessageIndex, TextSpan Span, string Agent, DateTimeOffset Made, DateTimeOffset Due, PromiseState State, int? EvidenceIndex);
