using AfterSalesCoach.Scenarios.Model;
using AfterSalesCoach.Scenarios.Sessions;
using AfterSalesCoach.Simulator.Full.Widgets;
using AfterSalesCoach.Simulator.Sessions;
using AfterSalesCoach.Simulator.Shells;
using AfterSalesCoach.Terminal.Measuring;

namespace AfterSalesCoach.Simulator.Full.Chat;

/// <summary>Patience and time, in words and as a bar.</summary>
internal static class ChatStatus
{
    private const int PatienceColumns = 6;

    /// <summary>Below this the trainee is told to hurry.</summary>
    private static readonly TimeSpan _hurry = TimeSpan.FromSeconds(30);

    /// <summary>Below this tenths are shown.</summary>
    private static readonly TimeSpan _last = TimeSpan.FromSeconds(10);

    public static string Title(SessionView view, Words words) =>
        view.Title + (view.Mode == SessionMode.Exam ? words["（考核）", " (exam)"] : words["（练习）", " (practice)"]);

    public static string Write(SessionView view, TimeSpan? left, Words words, TextWidth widths)
    {
        var bar = Gauge.Bar(view.Patience, view.MostPatience, PatienceColumns, widths);
        return words[$"耐心 {bar} {view.Patience}/{view.MostPatience} {Mood(view.Mood, words)}", $"Patience {bar} {view.Patience}/{view.MostPatience} {Mood(view.Mood, words)}"]
            + "  " + Clock(view, left, words);
    }

    /// <summary>When what is shown of the time left will have changed.</summary>
    public static TimeSpan UntilChange(TimeSpan left)
    {
        var step = left > TimeSpan.Zero && left <= _last ? TimeSpan.TicksPerSecond / 10 : TimeSpan.TicksPerSecond;
        return TimeSpan.FromTicks((((left.Ticks % step) + step) % step) + TimeSpan.TicksPerMillisecond);
    }

    private static string Clock(SessionView view, TimeSpan? left, Words words) => (view.Phase, left) switch
    {
        (SessionPhase.Ended, _) => words["已结束", "ended"],
        (_, null) => words["已暂停", "paused"],
        (_, { } time) when time < TimeSpan.Zero => words["超时 ", "late "] + Time(-time),
        (_, { } time) when time < _last => words["快超时 ", "hurry "] + Time(time) + FormattableString.Invariant($".{time.Milliseconds / 100}"),
        (_, { } time) when time < _hurry => words["快超时 ", "hurry "] + Time(time),
        (_, { } time) => words["剩余 ", "left "] + Time(time),
    };

    private static string Time(TimeSpan time) => FormattableString.Invariant($"{(int)time.TotalMinutes:00}:{time.Seconds:00}");

    private static string Mood(Mood mood, Words words) => mood switch
    {
        Scenarios.Model.Mood.Calm => words["平静", "calm"],
        Scenarios.Model.Mood.Annoyed => words["不耐烦", "annoyed"],
        _ => words["生气", "angry"],
    };
}
