using System.Globalization;

namespace AfterSalesCoach.Benchmarks.Contestants;

/// <summary>Times whole passes over a text by processor time, as every contestant does: warm first, then for at least a second.</summary>
internal static class Passes
{
    private static readonly TimeSpan _leastTime = TimeSpan.FromSeconds(1);

    /// <summary>Hot methods are compiled once more, better, while the program runs; a short text alone does not get that far.</summary>
    private static readonly TimeSpan _leastWarmUp = TimeSpan.FromSeconds(3);

    /// <summary>Seconds of processor time a pass takes once everything is compiled and loaded.</summary>
    public static async Task<double> SecondsAsync(Func<Task> pass)
    {
        var start = Environment.CpuUsage.TotalTime;
        do
        {
            await pass();
        }
        while (Environment.CpuUsage.TotalTime - start < _leastWarmUp);

        start = Environment.CpuUsage.TotalTime;
        var passes = 0;
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
