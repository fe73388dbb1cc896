namespace AfterSalesCoach.Linting;

/// <summary>The language of everything a user reads; Chinese unless <c>--lang en</c> is given.</summary>
public enum UserLanguage
{
    Chinese,
    English,
}
