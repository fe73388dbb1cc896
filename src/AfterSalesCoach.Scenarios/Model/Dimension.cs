namespace AfterSalesCoach.Scenarios.Model;

/// <summary>What a trainee is graded in.</summary>
public enum Dimension
{
    /// <summary>Answering in time. Fruit guide 方案一(1).</summary>
    Response,

    /// <summary>Apology first, care for the person. Fruit guide 方案四, appliance guide 步骤一.</summary>
    Care,

    /// <summary>Asking for no more proof than needed. Fruit guide 方案二.</summary>
    Evidence,

    /// <summary>A remedy at or slightly above the damage, without haggling. Fruit guide 方案三.</summary>
    Compensation,

    /// <summary>Words that do not anger. Fruit guide 方案四.</summary>
    Wording,

    /// <summary>Times and promises that can be kept. Fruit guide 方案一(2).</summary>
    Promises,

    /// <summary>The platform's rules. Guide on verifying and changing claims.</summary>
    Compliance,
}
