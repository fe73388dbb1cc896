namespace AfterSalesCoach.Simulator.Full.Chat;

/// <summary>A field of the form.</summary>
internal enum OperationField
{
    Kind,
    Type,
    Reason,
    Amount,
    Note,
    Evidence,
    Submit,
}
