using AfterSalesCoach.Linting;
using AfterSalesCoach.Simulator.Sessions;
using AfterSalesCoach.Text;
using FluentAssertions;
using Xunit;

namespace AfterSalesCoach.Simulator.Tests.Sessions;

public sealed class DraftWatcherTests
{
    private static readonly TimeSpan _patience = TimeSpan.FromSeconds(20);

    private readonly List<DraftAdvice> _told = [];

    [Fact]
    public async Task A_blame_is_told_when_the_draft_rests()
    {
        var watcher = Watcher();

        watcher.Watch(Draft("不知道"));

        await UntilToldAsync("不知道");
        _told.Should().ContainSingle().Which.Findings.Should().ContainSingle();
    }

    [Fact]
    public async Task Half_a_word_is_not_blamed_while_the_rest_is_typed()
    {
        var watcher = Watcher(TimeSpan.FromSeconds(2));

        watcher.Watch(Draft("不"));
        await Task.Delay(100);
        watcher.Watch(Draft("好的"));

        await UntilToldAsync("好的");
        Told().Should().OnlyContain(a => a.Findings.IsEmpty);
    }

    [Fact]
    public async Task A_blame_that_stands_need_not_rest_again()
    {
        var watcher = Watcher(TimeSpan.FromSeconds(2));
        watcher.Watch(Draft("不知道"));
        await UntilToldAsync("不知道");
        var clock = System.Diagnostics.Stopwatch.StartNew();

        watcher.Watch(Draft("不知道呀"));

        await UntilToldAsync("不知道呀");
        clock.Elapsed.Should().BeLessThan(TimeSpan.FromSeconds(2));
    }

    /// <summary>Blames every draft that starts with 不.</summary>
    private DraftWatcher Watcher(TimeSpan? rest = null) => new(
        draft => new DraftAdvice(draft.Text, draft.Text.StartsWith('不') ? [new DraftFinding("ASC1007", "敷衍回复", Severity.Warning, new TextSpan(0, draft.Text.Length), "", "")] : []),
        advice =>
        {
            lock (_told)
            {
                _told.Add(advice);
            }
        },
        rest);

    private static DraftRequest Draft(string text) => new(null!, null!, TimeSpan.Zero, text);

    private List<DraftAdvice> Told()
    {
        lock (_told)
        {
            return [.. _told];
        }
    }

    private async Task UntilToldAsync(string text)
    {
        var clock = System.Diagnostics.Stopwatch.StartNew();
        while (!Told().Exists(a => a.Text == text))
        {
            clock.Elapsed.Should().BeLessThan(_patience);
            await Task.Delay(10);
        }
    }
}
