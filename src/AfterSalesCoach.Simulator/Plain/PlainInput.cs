using System.Globalization;
using AfterSalesCoach.Scenarios.Engine;
using AfterSalesCoach.Terminal.Input;

namespace AfterSalesCoach.Simulator.Plain;

/// <summary>What a line of input is: only a number picks, a slash and a letter is a command, everything else is text.</summary>
internal abstract record PlainInput
{
    /// <summary>Nobody will type any more.</summary>
    public sealed record End : PlainInput;

    public sealed record Empty : PlainInput;

    public sealed record Number(int Value) : PlainInput;

    /// <param name="Letter">Lower case; <c>?</c> for help.</param>
    /// <param name="Argument">What follows it.</param>
    public sealed record Command(char Letter, string Argument) : PlainInput;

    public sealed record Text(string Words) : PlainInput;

    /// <summary>A line longer than any reply; nothing of it is sent.</summary>
    public sealed record TooLong : PlainInput;

    /// <param name="line">Null at the end of input.</param>
    public static PlainInput Of(string? line)
    {
        if (line is null)
        {
            return new End();
        }

        var text = InputText.Clean(line).ReplaceLineEndings(" ").Trim();
        var narrow = Narrow(text);
        return narrow switch
        {
            "" => new Empty(),
            { Length: > ScenarioEngine.LongestReply } => new TooLong(),
            "?" => new Command('?', ""),
            ['/', var letter] => new Command(char.ToLowerInvariant(letter), ""),
            ['/', var letter, ' ', ..] => new Command(char.ToLowerInvariant(letter), text[3..].Trim()),
            ['/', ..] => new Command('/', narrow[1..]),
            _ => int.TryParse(narrow, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? new Number(number) : new Text(text),
        };
    }

    /// <summary>Full-width digits, letters and signs as their narrow ones, for they come easily with a Chinese input method; so does 、 for the slash.</summary>
    private static string Narrow(string text)
    {
        var narrow = string.Concat(text.Select(c => c is >= '\uff01' and <= '\uff5e' ? (char)(c - 0xfee0) : c == '\u3000' ? ' ' : c));
        return narrow is ['、', _] or ['、', _, ' ', ..] ? $"/{narrow[1..]}" : narrow;
    }
}
