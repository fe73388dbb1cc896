namespace AfterSalesCoach.Linting;

/// <summary>A sentence for users, in Chinese and English.</summary>
public readonly record struct LocalizedText(string Chinese, string English)
{
    public string In(UserLanguage language) => language == UserLanguage.English ? English : Chinese;

    /// <summary>Fills <c>{0}</c> in both languages with the same words.</summary>
    public LocalizedText Format(string argument) =>
        new(Chinese.Replace("{0}", argument, StringComparison.Ordinal), English.Replace("{0}", argument, StringComparison.Ordinal));

    public override string ToString() => Chinese;
}
