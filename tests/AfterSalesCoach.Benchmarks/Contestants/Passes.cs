using System.Globalization;

namespace AfterSalesCoach.Benchmarks.Contestants;

/// <summary>Times whole passes over a text by processor time, as every contestant does: warm first, then for at least a second.</summary>
internal static class Passes
{
    private static readonly TimeSpan _leastTime = TimeSpan.FromSeconds(1);

    /// <summary>Seconds of processor time a pass takes once everything is compiled and loaded.</summary>
    /// <param name="warmUps">Passes before the clock starts.</param>
    public static async Task<double> SecondsAsync(Func<Task> pass, int warmUps)
    {
        for (var i = 0; i < warmUps; i++)
        {
            await pass();
        }

        var (passes, start) = (0, Environment.CpuUsage.TotalTime);
        TimeSpan spent;
        do
        {
            await pass();
            passes++;
            spent = Environment.CpuUsage.TotalTime - start;
        }
        while (spent < _leastTime);

        return spent.TotalSeconds / passes;
    }

    public static void Write(TextWriter output, string name, double figure) => output.Write(string.Create(CultureInfo.InvariantCulture, $"{name}\t{figure:G6}\n"));
}
