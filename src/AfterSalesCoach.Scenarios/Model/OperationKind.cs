namespace AfterSalesCoach.Scenarios.Model;

/// <summary>What an agent can do on the platform.</summary>
public enum OperationKind
{
    /// <summary>售后协商. Verify guide, 整体处理原则.</summary>
    Negotiate,

    /// <summary>小额打款. Appliance guide 步骤二 场景5.</summary>
    SmallPayment,

    /// <summary>部分退款. Verify guide 2.1 注(3).</summary>
    PartialRefund,

    /// <summary>仅退款. Verify guide 2.1 注(3).</summary>
    RefundOnly,

    /// <summary>退货退款. Verify guide 4.2(2).</summary>
    ReturnRefund,

    /// <summary>补发. Logistics guide 2.2.2 第二步.</summary>
    Resend,

    /// <summary>换货. Appliance guide 步骤二 场景2.</summary>
    Exchange,

    /// <summary>预约上门检修. Appliance guide 步骤二 场景1, 场景2.</summary>
    Visit,

    /// <summary>联系物流. Logistics guide 2.2.1 第二步.</summary>
    ContactCarrier,

    /// <summary>升级主管. Fruit guide 方案一(2).</summary>
    Escalate,

    /// <summary>拒绝申请. Verify guide, 整体处理原则.</summary>
    Reject,
}
