namespace AfterSalesCoach.Dialogue;

/// <summary>Who wrote a message. Only <see cref="Agent"/> is a human reply of the shop.</summary>
public enum Speaker
{
    Customer,
    Agent,

    /// <summary>An automatic reply of the shop; never counts as an answer.</summary>
    Auto,

    /// <summary>The platform's own notice (退款已到账 …).</summary>
    System,
}
