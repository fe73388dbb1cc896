using System.Globalization;
using AfterSalesCoach.Terminal.Input;

namespace AfterSalesCoach.Simulator.Records;

/// <summary>A trainee's name as it is kept and shown.</summary>
public static class TraineeName
{
    /// <summary>In characters as people count them.</summary>
    public const int Longest = 40;

    /// <summary>Without control characters and spaces around it.</summary>
    /// <exception cref="RecordsException">Nothing is left, or too much.</exception>
    public static string Read(string written)
    {
        var name = InputText.Clean(written).ReplaceLineEndings(" ").Trim();
        return new StringInfo(name).LengthInTextElements is > 0 and <= Longest && name.Length <= 8 * Longest
            ? name
            : throw new RecordsException(new($"学员名字要有 1 到 {Longest} 个字。用 --trainee 写一个。", $"A trainee's name has 1 to {Longest} characters; give one with --trainee."));
    }
}
