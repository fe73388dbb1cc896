using AfterSalesCoach.Simulator.Full.Themes;
using AfterSalesCoach.Terminal.Drawing;

namespace AfterSalesCoach.Simulator.Full.Widgets;

/// <summary>The first row: where one is at the left, how things stand at the right.</summary>
internal static class TopBar
{
    /// <param name="right">Kept whole; the left gives way.</param>
    public static void Draw(Screen screen, Rect area, Theme theme, string left, string right)
    {
        screen.Fill(area, theme[Role.Bar]);
        var inner = area.Inset(1, 0);
        var x = TextLine.DrawRight(screen, inner, right, theme[Role.Bar]);
        TextLine.Draw(screen, inner with { Width = Math.Max(0, x - inner.X - 2) }, left, theme[Role.BarKey]);
    }
}
