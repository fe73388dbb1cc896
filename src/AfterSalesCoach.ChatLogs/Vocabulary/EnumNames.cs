namespace AfterSalesCoach.ChatLogs.Vocabulary;

/// <summary>Names of enumerations as users write them, in either case.</summary>
public static class EnumNames
{
    /// <summary>Takes one name. Numbers and lists of names, which the library's parser takes as well, are none.</summary>
    public static bool TryParse<T>(string text, out T value)
        where T : struct, Enum
    {
        var isKnown = Enum.TryParse(text, ignoreCase: true, out value) && text.All(char.IsAsciiLetter);
        value = isKnown ? value : default;
        return isKnown;
    }
}
