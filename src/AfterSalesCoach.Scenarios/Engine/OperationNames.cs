using System.Globalization;
using AfterSalesCoach.Linting;
using AfterSalesCoach.Scenarios.Model;

namespace AfterSalesCoach.Scenarios.Engine;

/// <summary>Operations as the platform's screens name them.</summary>
public static class OperationNames
{
    public static LocalizedText Title(this OperationKind kind) => kind switch
    {
        OperationKind.Negotiate => new("售后协商", "negotiate"),
        OperationKind.SmallPayment => new("小额打款", "small payment"),
        OperationKind.PartialRefund => new("部分退款", "partial refund"),
        OperationKind.RefundOnly => new("仅退款", "refund only"),
        OperationKind.ReturnRefund => new("退货退款", "return and refund"),
        OperationKind.Resend => new("补发", "resend"),
        OperationKind.Exchange => new("换货", "exchange"),
        OperationKind.Visit => new("预约上门检修", "book a visit"),
        OperationKind.ContactCarrier => new("联系物流", "contact the carrier"),
        OperationKind.Escalate => new("升级主管", "escalate to a supervisor"),
        OperationKind.Reject => new("拒绝申请", "reject the claim"),
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    public static LocalizedText Title(this NegotiationType type) => type switch
    {
        NegotiationType.AddEvidence => new("邀请买家核实与补充凭证", "invite the buyer to verify or add evidence"),
        NegotiationType.ModifyClaim => new("修改买家售后申请", "modify the buyer's claim"),
        NegotiationType.CancelClaim => new("已协商一致，邀请买家取消售后", "agreed: invite the buyer to cancel the claim"),
        _ => throw new ArgumentOutOfRangeException(nameof(type)),
    };

    /// <summary>The platform's notice about an operation: <c>【售后协商】修改买家售后申请，仅修改退款金额，20元</c>.</summary>
    public static LocalizedText Describe(Operation operation)
    {
        string?[] Parts(Func<LocalizedText, string> pick, string unit) =>
        [
            operation.Type is { } type ? pick(type.Title()) : null, operation.Reason,
            operation.Amount is { } sum ? sum.ToString("0.##", CultureInfo.InvariantCulture) + unit : null,
        ];
        string Line(Func<LocalizedText, string> pick, string unit, string comma) =>
            $"【{pick(operation.Kind.Title())}】{string.Join(comma, Parts(pick, unit).Where(p => !string.IsNullOrEmpty(p)))}";
        return new LocalizedText(Line(t => t.Chinese, "元", "，"), Line(t => t.English, " yuan", ", "));
    }
}
