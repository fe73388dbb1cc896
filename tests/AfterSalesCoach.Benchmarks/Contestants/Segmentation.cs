using AfterSalesCoach.Text.Segmentation;

namespace AfterSalesCoach.Benchmarks.Contestants;

/// <summary>Messages a second that one thread segments; one message a line.</summary>
internal static class Segmentation
{
    public static void Measure(string path, TextWriter output)
    {
        var lines = File.ReadAllLines(path);
        var ends = new int[lines.Max(l => l.Length)];
        var seconds = Passes.SecondsAsync(
            () =>
            {
                foreach (var line in lines)
                {
                    JiebaSegmenter.Default.Segment(line, ends);
                }

                return Task.CompletedTask;
            }).GetAwaiter().GetResult();
        Passes.Write(output, "rate", lines.Length / seconds);
    }
}
