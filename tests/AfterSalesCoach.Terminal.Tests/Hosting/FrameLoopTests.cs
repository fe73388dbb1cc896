using System.Text;
using AfterSalesCoach.Terminal.Demo;
using AfterSalesCoach.Terminal.Drawing;
using AfterSalesCoach.Terminal.Emulation;
using AfterSalesCoach.Terminal.Hosting;
using AfterSalesCoach.Terminal.Input;
using AfterSalesCoach.Terminal.Measuring;
using FluentAssertions;
using Microsoft.Extensions.Time.Testing;
using Xunit;

namespace AfterSalesCoach.Terminal.Tests.Hosting;

/// <summary>The demo, from bytes of keys to bytes of frames, in memory.</summary>
public sealed class FrameLoopTests : IDisposable
{
    private readonly FakeTimeProvider _time = new(new DateTimeOffset(2026, 10, 1, 10, 0, 0, TimeSpan.FromHours(8)));
    private readonly VirtualTerminal _terminal = new(new ScreenSize(60, 20));
    private readonly DemoProgram _program;
    private readonly FrameLoop _loop;

    public FrameLoopTests()
    {
        _program = new DemoProgram(_time);
        _loop = new FrameLoop(_terminal, _program, new DiffRenderer(), _time);
    }

    public void Dispose() => _terminal.Dispose();

    [Fact]
    public async Task All_that_has_come_is_handled_before_one_frame_is_drawn()
    {
        var running = await Started();
        var before = _terminal.Frames.Count;
        await Send("您好，这个不可能\u001b[200~\n改天\u001b[201~");
        _terminal.Frames.Count.Should().BeLessThanOrEqualTo(before + 2);
        _terminal.Screen.ToText().Should().Contain("您好，这个不可能").And.Contain("改天").And.Contain("1 处提醒");
        await Ended(running);
    }

    /// <remarks>Set UPDATE_GOLDEN=1 to write the files anew, then read what has changed in them.</remarks>
    [Theory]
    [InlineData(100, 30)]
    [InlineData(80, 24)]
    [InlineData(60, 20)]
    [InlineData(200, 50)]
    public async Task Looks_as_it_did(int width, int height)
    {
        _terminal.Resize(new ScreenSize(width, height));
        var running = await Started();
        await Send("您好，这个不可能👍");

        // On a busy machine a frame of the start may come between the keys and the one that shows them.
        await Until(() => _terminal.Screen.ToText().Contains("您好，这个不可能", StringComparison.Ordinal));
        var shown = _terminal.Screen.ToText() + StyleLayer(_terminal.Screen);
        var file = GoldenFile($"demo-{width}x{height}.txt");
        if (Environment.GetEnvironmentVariable("UPDATE_GOLDEN") == "1")
        {
            await File.WriteAllTextAsync(file, shown);
        }

        shown.Should().Be(await File.ReadAllTextAsync(file));
        await Ended(running);
    }

    [Fact]
    public async Task The_clock_ticks_in_few_bytes_and_leaves_the_caret()
    {
        var running = await Started();
        var before = _terminal.Frames.Count;
        _time.Advance(TimeSpan.FromSeconds(1));
        await Until(() => _terminal.Frames.Count > before);
        _terminal.Frames[^1].Length.Should().BeLessThan(100);
        _terminal.Screen.ToText().Should().Contain("剩余 04:59");
        _terminal.Screen.Cursor.Should().Be((2, 14));
        await Ended(running);
    }

    [Fact]
    public async Task A_key_costs_few_bytes()
    {
        var running = await Started();
        await Send("您");
        await Send("好");
        _terminal.Frames[^1].Length.Should().BeLessThan(60, "it was {0}", Encoding.UTF8.GetString(_terminal.Frames[^1]).Replace('\u001b', '␛'));
        await Ended(running);
    }

    [Fact]
    public async Task A_resize_draws_everything_anew()
    {
        var running = await Started();
        await Send("您好");
        _terminal.Resize(new ScreenSize(35, 8));
        await Until(() => _terminal.Screen.ToText().StartsWith("窗口太小", StringComparison.Ordinal));
        _terminal.Resize(new ScreenSize(60, 20));
        await Until(() => _terminal.Screen.ToText().Contains("│ 您好", StringComparison.Ordinal));
        await Ended(running);
    }

    [Fact]
    public async Task Suspends_on_Ctrl_Z_and_on_the_signal()
    {
        var running = await Started();
        await Send("\u001a");
        _terminal.Post(new InterruptEvent(InterruptReason.Suspend));
        await Until(() => _terminal.Suspensions == 2 && _terminal.Screen.ToText().Contains("发送", StringComparison.Ordinal));
        await Ended(running);
    }

    [Fact]
    public async Task The_terminal_is_given_back_after_an_exception()
    {
        var running = await Started();
        _terminal.Send("\u001b[20~");
        await running.Awaiting(r => r).Should().ThrowAsync<InvalidOperationException>();
        _terminal.Screen.IsAlternate.Should().BeFalse();
    }

    [Fact]
    public async Task Ends_when_cancelled_or_when_the_terminal_is_disposed()
    {
        using var source = new CancellationTokenSource();
        var running = _loop.RunAsync(source.Token);
        await source.CancelAsync();
        await running.Awaiting(r => r).Should().ThrowAsync<OperationCanceledException>();
        _terminal.Screen.IsAlternate.Should().BeFalse();

        var again = _loop.RunAsync();
        _terminal.Dispose();
        await again;
        _program.IsFinished.Should().BeFalse();
    }

    [Fact]
    public async Task A_key_waits_for_no_thread_of_the_pool()
    {
        var running = await Started();
        using var others = new ManualResetEventSlim();
        var work = Enumerable.Range(0, 200).Select(_ => Task.Run(others.Wait)).ToList();
        var frames = _terminal.Frames.Count;
        _terminal.Send("您");
        var isDrawn = SpinWait.SpinUntil(() => _terminal.Frames.Count > frames, TimeSpan.FromSeconds(10));
        var isStarved = work.Any(w => w.Status == TaskStatus.WaitingToRun);
        others.Set();
        (isDrawn, isStarved).Should().Be((true, true));
        await Task.WhenAll(work);
        await Ended(running);
    }

    [Fact]
    public void The_probe_believes_two_answers_that_agree()
    {
        Probed(1, 1).Should().BeSameAs(TextWidth.Narrow);
        Probed(2, 2).Should().BeSameAs(TextWidth.Wide);
        Probed(1, 2).Should().BeSameAs(TextWidth.Default);
        Probed(40, 1).Should().BeSameAs(TextWidth.Default);
    }

    private static string GoldenFile(string name, [System.Runtime.CompilerServices.CallerFilePath] string here = "") =>
        Path.Combine(Path.GetDirectoryName(here)!, "Golden", name);

    /// <summary>One sign a cell: . plain, ~ squiggle, # background.</summary>
    private static string StyleLayer(VtScreen screen)
    {
        var layer = new StringBuilder();
        for (var y = 0; y < screen.Size.Height; y++)
        {
            for (var x = 0; x < screen.Size.Width; x++)
            {
                var style = screen[x, y].Style;
                layer.Append(style == default ? '.' : style.Attributes.HasFlag(TextAttributes.CurlyUnderline) ? '~' : '#');
            }

            layer.Append('\n');
        }

        return layer.ToString();
    }

    private static TextWidth Probed(int first, int second)
    {
        var probe = new AmbiguousWidthProbe();
        probe.TryTake(new CursorPositionEvent(first, 1));
        probe.TryTake(new CursorPositionEvent(second, 1));
        return probe.Widths;
    }

    private async Task<Task> Started()
    {
        var running = _loop.RunAsync();
        await Until(() => _terminal.Frames.Count >= 2 && !_terminal.Events.TryPeek(out _));
        return running;
    }

    private async Task Send(string keys)
    {
        var frames = _terminal.Frames.Count;
        _terminal.Send(keys);
        await Until(() => _terminal.Frames.Count > frames && !_terminal.Events.TryPeek(out _));
    }

    private async Task Ended(Task running)
    {
        _terminal.Send("\u0003");
        await running;
        (_terminal.Screen.IsAlternate, _program.Reason).Should().Be((false, "Ctrl+C"));
        _terminal.Screen.Unknown.Should().BeEmpty();
    }

    private static async Task Until(Func<bool> holds)
    {
        for (var i = 0; i < 2000 && !holds(); i++)
        {
            await Task.Delay(5);
        }

        holds().Should().BeTrue();
    }
}
