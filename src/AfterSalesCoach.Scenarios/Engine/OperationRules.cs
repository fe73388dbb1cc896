using System.Collections.Immutable;
using AfterSalesCoach.Linting;
using AfterSalesCoach.Scenarios.Model;

namespace AfterSalesCoach.Scenarios.Engine;

/// <summary>What the platform's rules make of an operation, whatever the scenario says. Source: the guide on verifying and changing claims.</summary>
public static class OperationRules
{
    /// <summary>The flag that a scenario sets once the customer has agreed to a remedy.</summary>
    public const string Agreed = "agreed";

    /// <summary>The flag that a scenario sets once the customer has sent what was needed.</summary>
    public const string EvidenceGiven = "evidence-given";

    private static readonly OperationConsequence _nothing = new([], null, 0, []);

    public static OperationConsequence Of(Operation operation, SessionState state, CaseFile file)
    {
        var agreed = state.Flags.Contains(Agreed);
        return operation.Kind switch
        {
            OperationKind.Negotiate => Negotiate(operation, agreed, state.Flags.Contains(EvidenceGiven)),
            OperationKind.Reject when !state.Done.Contains(OperationKind.Negotiate) => Liable(
                Dimension.Compliance, -40, "没有先用售后协商就拒绝，判商家责任（核实与修改售后技巧：整体处理原则、场景一 注(2)）", "rejected without negotiating first: merchant's liability (guide on verifying claims, 整体处理原则)"),
            OperationKind.Reject when operation.Evidence is null => Liable(
                Dimension.Compliance, -20, "拒绝时没有上传协商或联系的凭证，判商家责任（核实与修改售后技巧：场景一 注(4)）", "rejected without uploading proof of the negotiation: merchant's liability (guide on verifying claims, 场景一 注(4))"),
            OperationKind.PartialRefund when !agreed => Liable(
                Dimension.Compensation, -20, "没有协商一致就按自己的金额退款，判商家责任（核实与修改售后技巧：场景一 注(3)）", "refunded a sum that was not agreed: merchant's liability (guide on verifying claims, 场景一 注(3))", operation.Amount ?? 0),
            OperationKind.SmallPayment when !agreed => _nothing with
            {
                Cost = operation.Amount ?? 0,
                Changes = [new(Dimension.Compensation, -10, new("没有和客户商定金额就打款", "paid a sum that was not agreed"))],
            },
            OperationKind.PartialRefund or OperationKind.SmallPayment => Remedy(operation.Amount ?? 0),
            OperationKind.RefundOnly or OperationKind.ReturnRefund => Remedy(operation.Amount ?? file.Paid),
            OperationKind.Resend or OperationKind.Exchange or OperationKind.Visit => Remedy(0),
            OperationKind.ContactCarrier or OperationKind.Escalate => _nothing with
            {
                Changes = [new(Dimension.Promises, 4, new("主动推进", "took action"))],
            },
            _ => _nothing,
        };
    }

    /// <summary>The flags that <see cref="Of"/> looks at for operations of that kind.</summary>
    internal static ImmutableArray<string> FlagsAsked(OperationKind kind) => kind switch
    {
        OperationKind.Negotiate => [Agreed, EvidenceGiven],
        OperationKind.PartialRefund or OperationKind.SmallPayment => [Agreed],
        _ => [],
    };

    private static OperationConsequence Negotiate(Operation operation, bool agreed, bool evidenceGiven) => operation.Type switch
    {
        NegotiationType.ModifyClaim when !agreed => Liable(
            Dimension.Compensation, -20, "没有协商一致就修改售后申请，判商家责任（核实与修改售后技巧：场景一 注(3)）", "changed the claim without agreement: merchant's liability (guide on verifying claims, 场景一 注(3))"),
        NegotiationType.CancelClaim when !agreed => _nothing with
        {
            Changes = [new(Dimension.Compliance, -20, new("没有协商一致就邀请取消售后（核实与修改售后技巧：4.2(1)）", "asked to cancel without agreement (guide on verifying claims, 4.2(1))"))],
        },
        NegotiationType.AddEvidence when evidenceGiven => _nothing with
        {
            Changes = [new(Dimension.Evidence, -20, new("凭证已经够了还要补，属于不必要的举证（核实与修改售后技巧：2.1 注(2)）", "asked for proof again that was given (guide on verifying claims, 2.1 注(2))"))],
        },
        _ => _nothing with { Changes = [new(Dimension.Compliance, 8, new("先用售后协商（核实与修改售后技巧：整体处理原则）", "negotiated first (guide on verifying claims, 整体处理原则)"))] },
    };

    private static OperationConsequence Remedy(decimal cost) =>
        _nothing with { Cost = cost, Changes = [new(Dimension.Compensation, 8, new("办理了方案", "carried out a remedy"))] };

    private static OperationConsequence Liable(Dimension dimension, int points, string chinese, string english, decimal cost = 0)
    {
        var text = new LocalizedText(chinese, english);
        return new OperationConsequence([new(dimension, points, text)], Liability.Merchant, cost, [text]);
    }
}
