namespace AfterSalesCoach.ChatLogs.Vocabulary;

/// <summary>Names of enumerations as users write them, in either case.</summary>
public static class EnumNames
{
    /// <summary>Takes one name. Numbers and lists of names, which the library's parser takes as well, are none.</summary>
    /// <remarks>Not the library's generic method, which would be compiled for each enumeration while a first reply waits.</remarks>
    public static bool TryParse<T>(string text, out T value)
        where T : struct, Enum
    {
        var isKnown = Enum.TryParse(typeof(T), text, ignoreCase: true, out var named) && text.All(char.IsAsciiLetter);
        value = isKnown ? (T)named! : default;
        return isKnown;
    }
}
