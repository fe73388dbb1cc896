using System.Collections.Immutable;
using AfterSalesCoach.Linting;
using AfterSalesCoach.Scenarios.Engine;
using AfterSalesCoach.Scenarios.Model;

namespace AfterSalesCoach.Simulator.Sessions;

/// <summary>The forms of the platform for a scenario: the same at every node, so that they give nothing away.</summary>
public static class OperationForms
{
    public static ImmutableArray<OperationForm> Of(Scenario scenario, UserLanguage language) =>
    [
        .. from kind in Enum.GetValues<OperationKind>()
           select new OperationForm(
               kind, kind.Title().In(language),
               kind == OperationKind.Negotiate ? [.. Enum.GetValues<NegotiationType>().Select(t => (t, t.Title().In(language)))] : [],
               ReasonsOf(scenario, kind),
               HasAmount: kind is OperationKind.Negotiate or OperationKind.SmallPayment or OperationKind.PartialRefund or OperationKind.RefundOnly or OperationKind.ReturnRefund,
               HasEvidence: kind is OperationKind.Negotiate or OperationKind.Reject),
    ];

    private static ImmutableArray<string> ReasonsOf(Scenario scenario, OperationKind kind) =>
    [
        .. scenario.Nodes.SelectMany(n => n.Operations).Where(o => o.Kind == kind).Select(o => o.Reason).OfType<string>()
            .Distinct().Order(StringComparer.Ordinal),
    ];
}
