namespace AfterSalesCoach.Scenarios.Model;

/// <summary>Which period a case falls in. Appliance guide, 一 处理原则.</summary>
public enum Warranty
{
    /// <summary>Goods without one.</summary>
    None,

    /// <summary>售后期内.</summary>
    ReturnPeriod,

    /// <summary>保修期内.</summary>
    InWarranty,

    /// <summary>保修期外.</summary>
    Expired,
}
