using System.Text;
using System.Text.RegularExpressions;
using AfterSalesCoach.Linting;
using AfterSalesCoach.Simulator.Shells;
using AfterSalesCoach.Terminal.Drawing;
using FluentAssertions;
using Microsoft.Extensions.Time.Testing;
using Xunit;
using static AfterSalesCoach.Simulator.Tests.Full.ShellDriver;

namespace AfterSalesCoach.Simulator.Tests.Full;

/// <summary>What reaches the terminal: in which words, looks and bytes.</summary>
public sealed partial class FullScreenOutputTests
{
    private readonly FakeTimeProvider _clock = new();

    [Fact]
    public void English_is_complete()
    {
        var home = new MemoryHome(_clock, MemoryHome.OwnPack, UserLanguage.English) { Trainee = "Kim" };
        using var driver = Start(home);
        List<string> screens = [driver.VisibleText];
        string[] keys =
        [
            F1, F1, F5, F9, "parcel", Enter, F1, F1, CtrlP, Escape, Tab, Tab, Enter, "Hello", F2, F2, F3, F4, F4, F6, Tab, Enter, Escape, F1, F1, CtrlC, Escape, F9, Escape,
            F8, F9, Enter,
        ];
        screens.AddRange(keys.Select(key => driver.Press(key).VisibleText));
        string.Concat(screens).Should().NotMatchRegex(@"\p{IsCJKUnifiedIdeographs}").And.Contain("No news of the parcel");
    }

    [Fact]
    public void Hostile_text_neither_breaks_the_frame_nor_reaches_the_terminal_raw()
    {
        var home = new MemoryHome(_clock, MemoryHome.OwnPack) { Hidden = null, Trainee = "小\u001b[2J王\u202e" };
        foreach (var size in new[] { new ScreenSize(60, 20), new ScreenSize(100, 30) })
        {
            using var driver = Start(home, size, new ShellStart("parcels/hostile"));
            AssertSound(driver);
            driver.Press(Enter, F2);
            AssertSound(driver);
            driver.Press(F2, F3, Enter, Tab).Paste(string.Concat(Enumerable.Repeat("你好\n\u001b[31m👨‍👩‍👧\u202e\u200be\u0301", 300)));
            driver.VisibleText.Should().NotContain("10:00 我 ", "newlines in a paste send nothing");
            AssertSound(driver);
            driver.Press(CtrlC, Escape, ShiftTab, "1", Enter, Enter).Await("总分");
            AssertSound(driver);
            driver.Press(F9, F5);
            AssertSound(driver);
        }
    }

    [Fact]
    public void A_key_and_an_idle_second_cost_few_bytes()
    {
        using var driver = Chat().Press(Tab).Type("您好");
        driver.Await("没有要提醒的");
        foreach (var character in "非常抱歉给您添麻烦了")
        {
            var frames = driver.Terminal.Frames.Count;
            driver.Type(character.ToString());
            driver.Terminal.Frames.Skip(frames).First().Length.Should().BeLessThanOrEqualTo(200);
        }

        driver.AdvanceTime(TimeSpan.FromSeconds(1));
        var before = driver.Terminal.Frames.Count;
        for (var second = 0; second < 10; second++)
        {
            driver.AdvanceTime(TimeSpan.FromSeconds(1));
        }

        driver.Terminal.Frames.Skip(before).Sum(f => f.Length).Should().BeInRange(1, 10 * 200);
    }

    [Fact]
    public void The_last_ten_seconds_are_counted_in_tenths_with_few_bytes_each()
    {
        using var driver = Chat().AdvanceTime(TimeSpan.FromSeconds(169));
        driver.VisibleText.Should().MatchRegex("快超时 00:1[01]\n");
        List<string> shown = [];
        var before = driver.Terminal.Frames.Count;
        for (var tenth = 0; tenth < 110; tenth++)
        {
            shown.Add(Clock.Match(driver.AdvanceTime(TimeSpan.FromMilliseconds(100)).VisibleText).Value);
        }

        shown.Where(s => s.Contains('.', StringComparison.Ordinal)).Distinct().Should().HaveCountGreaterThan(90).And.BeInDescendingOrder();
        var frames = driver.Terminal.Frames.Skip(before).ToList();
        frames.Should().HaveCountLessThan(130).And.OnlyContain(f => f.Length <= 200 || Encoding.UTF8.GetString(f).Contains("人呢", StringComparison.Ordinal));
        frames.Select(f => f.Length).Order().ElementAt(frames.Count / 2).Should().BeLessThan(90);
    }

    [Fact]
    public void Nothing_is_written_while_nothing_changes()
    {
        using var driver = Start(Home());
        var frames = driver.Terminal.Frames.Count;
        driver.AdvanceTime(TimeSpan.FromMinutes(10));
        driver.Terminal.Frames.Should().HaveCount(frames);
    }

    [Fact]
    public void Without_colour_only_bold_underline_and_reverse_are_used()
    {
        using var driver = new ShellDriver(Home(), _clock, depth: ColorDepth.None);
        driver.Press(Enter, Enter, Tab).Type("您好，这么便宜你还要怎样").Await("处提醒").Press(F8);
        driver.VisibleText.Should().Contain("NO_COLOR");
        var output = string.Concat(driver.Terminal.Frames.Select(Encoding.UTF8.GetString));
        Sgr.Matches(output).SelectMany(m => m.Groups[1].Value.Split(';')).Distinct().Should().BeSubsetOf(["0", "1", "4", "7"]);
    }

    [Fact]
    public void The_theme_changes_how_it_looks_and_not_what_it_says()
    {
        using var driver = Chat();
        var text = driver.VisibleText;
        var style = driver.Terminal.Screen[0, 5].Style;
        driver.Press(F8).VisibleText.Should().Contain("配色：浅色");
        driver.Terminal.Screen[0, 5].Style.Should().NotBe(style);
        driver.Press(F8, F8, F8, Escape, Escape).VisibleText.Should().Be(text);
    }

    [GeneratedRegex("(?<=快超时 )[0-9:.]+")]
    private static partial Regex Clock { get; }

    [GeneratedRegex("\u001b\\[([0-9;:]*)m")]
    private static partial Regex Sgr { get; }

    /// <summary>Every sequence is one a terminal of ours sends, all text is harmless, and each row of the frame closes where it should.</summary>
    private static void AssertSound(ShellDriver driver)
    {
        var screen = driver.Terminal.Screen;
        screen.Unknown.Should().BeEmpty();
        var text = driver.VisibleText;
        text.EnumerateRunes().Where(r => Rune.GetUnicodeCategory(r) is System.Globalization.UnicodeCategory.Control && r.Value != '\n').Should().BeEmpty();
        text.Should().NotContainAny("\u202e", "\u2066", "\u200b");
        var edges = Enumerable.Range(1, screen.Size.Height - 2).Select(y => screen[screen.Size.Width - 1, y].Text);
        edges.Should().OnlyContain(e => e == "│" || e == "┐" || e == "┘" || e == " ");
        edges.Count(e => e != " ").Should().BeGreaterThan(screen.Size.Height / 2);
    }

    private MemoryHome Home() => new(_clock, MemoryHome.OwnPack);

    private ShellDriver Start(MemoryHome home, ScreenSize? size = null, ShellStart? start = null) => new(home, _clock, size, start);

    private ShellDriver Chat() => Start(Home()).Press(Enter, Enter);
}
