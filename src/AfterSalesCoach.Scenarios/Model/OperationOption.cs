namespace AfterSalesCoach.Scenarios.Model;

/// <summary>An operation that a node foresees.</summary>
public sealed record OperationOption(OperationKind Kind, Outcome Outcome)
{
    public NegotiationType? Type { get; init; }

    /// <summary>The 协商说明 a trainee is offered.</summary>
    public string? Reason { get; init; }

    /// <summary>Bounds on the sum, in yuan; a sum outside is another operation.</summary>
    public NumberRange? Amount { get; init; }

    /// <summary>Foreseen only when this holds.</summary>
    public Condition When { get; init; } = Condition.Always;

    /// <summary>An operation that this option matches.</summary>
    public Operation Sample => new(Kind) { Type = Type, Reason = Reason, Amount = Amount?.Inside };

    public bool Matches(Operation operation) =>
        operation.Kind == Kind && (Type is null || operation.Type == Type) && (Amount is null || (operation.Amount is { } sum && Amount.Contains(sum)));
}
