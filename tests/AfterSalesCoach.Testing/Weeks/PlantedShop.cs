using AfterSalesCoach.Dialogue;

namespace AfterSalesCoach.Testing.Weeks;

/// <summary>A made-up shop and what it sells.</summary>
public sealed record PlantedShop(string Name, ProductCategory Category, string Greeting);
