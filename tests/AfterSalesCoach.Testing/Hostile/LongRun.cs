using System.Diagnostics;
using System.Globalization;
using System.Text;
using FsCheck;
using FsCheck.Fluent;

namespace AfterSalesCoach.Testing.Hostile;

/// <summary>A property tried for a while instead of a number of times; what breaks it and what takes long is kept as a file.</summary>
/// <remarks>Asked for by the variables COACH_FUZZ_SECONDS (for each property), COACH_FUZZ_SEED and COACH_FUZZ_FOLDER.</remarks>
internal sealed class LongRun(TimeSpan time, ulong seed, string folder)
{
    private const int Batch = 100;
    private const int MostFailures = 5;

    private static readonly Lock _results = new();

    public static LongRun? Wanted { get; } = double.TryParse(Environment.GetEnvironmentVariable("COACH_FUZZ_SECONDS"), CultureInfo.InvariantCulture, out var seconds)
        ? new LongRun(
            TimeSpan.FromSeconds(seconds),
            ulong.Parse(Environment.GetEnvironmentVariable("COACH_FUZZ_SEED") ?? "1", CultureInfo.InvariantCulture),
            Environment.GetEnvironmentVariable("COACH_FUZZ_FOLDER") ?? Path.GetTempPath())
        : null;

    public void Try<T>(string target, Arbitrary<T> inputs, Action<T> holds)
    {
        var (tried, failures, longest) = (0L, new List<Exception>(), TimeSpan.Zero);
        T? breaking = default;
        var watch = Stopwatch.StartNew();
        for (var batch = 0UL; watch.Elapsed < time && failures.Count < MostFailures; batch++)
        {
            var seedOfBatch = (seed * 1_000_003) + batch;
            try
            {
                Prop.ForAll(inputs, Timed).Check(Config.QuickThrowOnFailure.WithMaxTest(Batch).WithReplay(seedOfBatch, HostileCheck.Stream));
            }
#pragma warning disable CA1031 // Whatever comes out is a finding, to be kept with its input while the run goes on.
            catch (Exception e)
#pragma warning restore CA1031
            {
                failures.Add(e);
                Keep($"{target}-{seedOfBatch}", breaking, e.ToString());
            }
        }

        lock (_results)
        {
            File.AppendAllText(Path.Combine(folder, "results.tsv"), FormattableString.Invariant($"{target}\t{tried}\t{failures.Count}\t{longest.TotalMilliseconds:0}\n"));
        }

        if (failures.Count > 0)
        {
            throw new AggregateException($"{target}: {failures.Count} inputs break it; they are kept in {folder}", failures);
        }

        void Timed(T input)
        {
            if (watch.Elapsed >= time)
            {
                return;
            }

            tried++;
            var start = Stopwatch.GetTimestamp();
            try
            {
                holds(input);
            }
            catch
            {
                breaking = input;
                throw;
            }

            var taken = Stopwatch.GetElapsedTime(start);
            if (taken > longest)
            {
                longest = taken;
                Keep($"{target}-slowest", input, FormattableString.Invariant($"{taken.TotalMilliseconds:0} ms"));
            }
        }
    }

    private void Keep<T>(string name, T? input, string note)
    {
        var file = Path.Combine(folder, string.Concat(name.Select(c => char.IsAsciiLetterOrDigit(c) ? c : '-')));

        // Half characters are among the inputs; the text is for reading, the bytes below are for trying again.
        File.WriteAllText(file + ".txt", $"{note}\n\n{input}\n", new UTF8Encoding(false));
        var bytes = input switch
        {
            byte[] content => content,
            DamagedFile damaged => damaged.Content,
            string text => Encoding.Unicode.GetBytes(text),
            _ => null,
        };
        if (bytes is not null)
        {
            File.WriteAllBytes(file + ".bin", bytes);
        }
    }
}
