using System.Globalization;
using AfterSalesCoach.Scenarios.Reading;
using AfterSalesCoach.Scenarios.Sessions;
using AfterSalesCoach.Testing.Corpus;

namespace AfterSalesCoach.Benchmarks.Keys;

/// <summary>What linting the draft adds to the time from a key to the frame that shows it, without the terminal and the system between them.</summary>
/// <remarks>
/// Two sessions, one in practice and one in an exam, take turns of 25 keys, each at a pause of 5 to 60 ms after the last, so that keys come
/// before, while and after the linter works. Every character is taken out again. Sessions begin anew after 150 keys.
/// On a machine where others work, run it at a priority of real time: <c>chrt -r 5</c>.
/// </remarks>
internal static class KeyLatency
{
    private const int KeysPerTurn = 25;
    private const int TurnsPerSession = 6;

    private static readonly Random _chance = new(20261012);

    /// <summary>Writes p50, p95, p99 and the worst, in milliseconds, for each of the two.</summary>
    public static void Measure(int keys, TextWriter output)
    {
        var pack = PackLoader.Load(Path.Combine(Repository.Root, "scenarios"));
        var draft = File.ReadAllText(Path.Combine(Repository.Root, "tests", "tmux", "long-draft.txt")).Trim();
        List<double> practice = [], exam = [];
        while (practice.Count < keys)
        {
            using var judged = new Seat(pack, SessionMode.Practice, draft);
            using var left = new Seat(pack, SessionMode.Exam, draft);
            for (var turn = 0; turn < TurnsPerSession; turn++)
            {
                Take(turn % 2 == 0 ? judged : left, turn % 2 == 0 ? practice : exam);
                Take(turn % 2 == 0 ? left : judged, turn % 2 == 0 ? exam : practice);
            }
        }

        Write("practice", practice, output);
        Write("exam", exam, output);
    }

    private static void Take(Seat seat, List<double> times)
    {
        for (var key = 0; key < KeysPerTurn; key++)
        {
            times.Add(seat.Press("龘").TotalMilliseconds);
            Pause();
            seat.Press("\u007f");
            Pause();
        }

        Thread.Sleep(200);
    }

    private static void Pause() => Thread.Sleep(_chance.Next(5, 60));

    private static void Write(string name, List<double> times, TextWriter output)
    {
        var sorted = times.Order().ToList();
        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture, $"{name}\tkeys {sorted.Count}\tp50 {At(0.5):0.000}\tp95 {At(0.95):0.000}\tp99 {At(0.99):0.000}\tworst {sorted[^1]:0.000}"));

        double At(double share) => sorted[Math.Min(sorted.Count - 1, (int)(sorted.Count * share))];
    }
}
