namespace AfterSalesCoach.Scenarios.Model;

/// <summary>Whom the platform would hold liable if it stepped in now.</summary>
public enum Liability
{
    None,
    Merchant,
    Customer,
}
