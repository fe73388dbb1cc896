using System.Collections.Immutable;
using AfterSalesCoach.Scenarios.Model;

namespace AfterSalesCoach.Simulator.Sessions;

/// <summary>An operation of the platform and the fields of its form.</summary>
/// <param name="Types">协商类型 to choose from; empty where the form has none.</param>
/// <param name="Reasons">协商说明 to choose from; others may be typed.</param>
/// <param name="HasAmount">Whether a sum in yuan is asked for.</param>
/// <param name="HasEvidence">Whether 凭证 can be attached.</param>
public sealed record OperationForm(
    OperationKind Kind, string Title, ImmutableArray<(NegotiationType Type, string Title)> Types, ImmutableArray<string> Reasons, bool HasAmount, bool HasEvidence);
