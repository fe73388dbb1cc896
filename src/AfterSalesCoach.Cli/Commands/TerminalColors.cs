using AfterSalesCoach.Terminal.Drawing;

namespace AfterSalesCoach.Cli.Commands;

/// <summary>How much colour the terminal shows, as its environment says.</summary>
internal static class TerminalColors
{
    /// <param name="environment">Reads an environment variable.</param>
    public static ColorDepth Of(Func<string, string?> environment)
    {
        if (!string.IsNullOrEmpty(environment("NO_COLOR")))
        {
            return ColorDepth.None;
        }

        if (environment("COLORTERM") is "truecolor" or "24bit" || OperatingSystem.IsWindows())
        {
            return ColorDepth.Full;
        }

        return environment("TERM") is { } terminal && terminal.Contains("256color", StringComparison.Ordinal) ? ColorDepth.Palette : ColorDepth.Basic;
    }
}
