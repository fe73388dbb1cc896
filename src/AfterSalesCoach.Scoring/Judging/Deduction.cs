using AfterSalesCoach.Linting;

namespace AfterSalesCoach.Scoring.Judging;

/// <summary>What one finding costs.</summary>
/// <param name="Criterion">Position in the scorecard; -1 when no criterion takes the rule, which then costs nothing.</param>
/// <param name="PointTenths">Taken off in the criterion, after its cap, in tenths of a point.</param>
/// <param name="ScoreTenths">Part of 100 − score, in tenths; those of a conversation add up to all of it.</param>
/// <param name="Agent">Who wrote the message, or for a customer's message who should have answered; empty where the log names nobody.</param>
public sealed record Deduction(Diagnostic Diagnostic, int Criterion, int PointTenths, int ScoreTenths, bool AutoFail, string Agent);
