namespace AfterSalesCoach.Dialogue;

/// <summary>What kind of goods a conversation is about; <see cref="Other"/> when the log does not say.</summary>
public enum ProductCategory
{
    Other,
    Fresh,
    Plant,
    Appliance,
    Digital,
    Apparel,
    Beauty,
    Food,
    Home,
}
