namespace AfterSalesCoach.Terminal.Hosting;

/// <summary>The terminal this process was started in.</summary>
public static class SystemTerminal
{
    /// <summary>Opens it, not yet in full screen.</summary>
    /// <param name="hasMouse">Whether to ask for mouse reports.</param>
    /// <returns>Null where full screen cannot be had: input or output is redirected, or the terminal cannot move its cursor.</returns>
    public static ITerminal? Open(bool hasMouse = true)
    {
        if (OperatingSystem.IsWindows())
        {
            return WindowsTerminal.IsAvailable ? new WindowsTerminal(hasMouse) : null;
        }

        return UnixTerminal.IsAvailable ? new UnixTerminal(hasMouse) : null;
    }
}
