using AfterSalesCoach.Simulator.Full.Themes;
using AfterSalesCoach.Simulator.Shells;
using AfterSalesCoach.Terminal.Drawing;
using AfterSalesCoach.Terminal.Editing;

namespace AfterSalesCoach.Simulator.Full.Widgets;

/// <summary>The frame of a pane.</summary>
internal static class Frame
{
    /// <returns>What is inside, with a column of air at both sides.</returns>
    public static Rect Draw(Screen screen, Rect area, Theme theme, string title, bool hasFocus = false)
    {
        screen.DrawBox(
            area, Border.For(screen.Widths), theme[hasFocus ? Role.FocusedBorder : Role.Border],
            TextLine.Fit(title, area.Width - 6, screen.Widths), theme[hasFocus ? Role.Heading : Role.Quiet]);
        return area.Inset(2, 1);
    }

    /// <summary>Says in the bottom edge how much more there is.</summary>
    /// <param name="news">Whether something below has not been seen yet.</param>
    public static void DrawMore(Screen screen, Rect area, Theme theme, ScrollView scroll, Words words, bool news = false)
    {
        if (scroll.Below > 0)
        {
            var text = news
                ? words[$" ↓ 有新消息，还有 {scroll.Below} 行 ", $" ↓ new message, {scroll.Below} more rows "]
                : words[$" ↓ 还有 {scroll.Below} 行 ", $" ↓ {scroll.Below} more rows "];
            DrawFoot(screen, area, theme, text, news ? Role.Warning : Role.Quiet);
        }
    }

    /// <summary>Writes at the right end of the bottom edge.</summary>
    public static void DrawFoot(Screen screen, Rect area, Theme theme, string text, Role role = Role.Quiet) =>
        TextLine.DrawRight(screen, area.Row(area.Height - 1).Inset(2, 0), text, theme[role]);
}
