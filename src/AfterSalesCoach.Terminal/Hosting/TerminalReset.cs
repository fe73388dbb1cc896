using System.ComponentModel;
using System.Diagnostics;

namespace AfterSalesCoach.Terminal.Hosting;

/// <summary>Brings back a terminal that a killed program has left in full screen, without echo or with mouse reports.</summary>
public static class TerminalReset
{
    /// <summary>Sends <see cref="TerminalSequences.Reset"/> and has <c>stty sane</c> set the modes of the line where there is such a program.</summary>
    public static void Run()
    {
        using (var output = Console.OpenStandardOutput())
        {
            output.Write(TerminalSequences.Reset);
        }

        if (!OperatingSystem.IsWindows())
        {
            try
            {
                using var stty = Process.Start(new ProcessStartInfo("stty", ["sane"]) { UseShellExecute = false });
                stty?.WaitForExit();
            }
            catch (Win32Exception)
            {
                // No stty here; the screen at least is back.
            }
        }
    }
}
