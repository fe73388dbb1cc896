namespace AfterSalesCoach.Scenarios.Model;

/// <summary>协商类型 of 售后协商. Verify guide, 场景一 to 场景四.</summary>
public enum NegotiationType
{
    /// <summary>邀请买家核实与补充凭证.</summary>
    AddEvidence,

    /// <summary>修改买家售后申请.</summary>
    ModifyClaim,

    /// <summary>已协商一致，邀请买家取消售后.</summary>
    CancelClaim,
}
