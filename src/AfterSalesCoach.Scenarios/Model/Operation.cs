namespace AfterSalesCoach.Scenarios.Model;

/// <summary>An operation as the trainee fills it in.</summary>
public sealed record Operation(OperationKind Kind)
{
    /// <summary>协商类型; for <see cref="OperationKind.Negotiate"/> only.</summary>
    public NegotiationType? Type { get; init; }

    /// <summary>协商说明.</summary>
    public string? Reason { get; init; }

    /// <summary>留言, which the customer reads.</summary>
    public string? Note { get; init; }

    /// <summary>凭证: what was uploaded.</summary>
    public string? Evidence { get; init; }

    /// <summary>In yuan, for payments and refunds.</summary>
    public decimal? Amount { get; init; }
}
