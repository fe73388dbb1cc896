namespace AfterSalesCoach.Scoring.Judging;

/// <summary>What a conversation is about, by the gravest thing the customer said.</summary>
public enum Situation
{
    Enquiry,
    NoReasonReturn,
    Logistics,
    RefundDispute,
    WrongOrMissing,
    Fault,
    Damage,
    FoodSafety,
    Hazard,
    Injury,
}
