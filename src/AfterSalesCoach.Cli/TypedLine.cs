using System.Text;

namespace AfterSalesCoach.Cli;

/// <summary>A line that somebody types as an answer; what is piped in instead may have no end.</summary>
internal static class TypedLine
{
    /// <summary>In UTF-16 units; more than anybody types.</summary>
    private const int Longest = 20_000;

    /// <returns>Without its ending; null at the end of input.</returns>
    /// <exception cref="UserError">The line is longer than an answer.</exception>
    public static string? Read(TextReader input)
    {
        var line = new StringBuilder();
        int c;
        while ((c = input.Read()) >= 0)
        {
            if (c == '\n')
            {
                return line is [.., '\r'] ? line.ToString(0, line.Length - 1) : line.ToString();
            }

            if (line.Append((char)c).Length > Longest)
            {
                throw new UserError($"这一行超过 {Longest} 个字符，不像是回答。检查是不是缺了换行。", $"The line is longer than {Longest} characters and no answer; a line break may be missing.");
            }
        }

        return line.Length > 0 ? line.ToString() : null;
    }
}
