using AfterSalesCoach.Simulator.Shells.Keymap;
using AfterSalesCoach.Terminal.Editing;
using AfterSalesCoach.Terminal.Input;

namespace AfterSalesCoach.Simulator.Full.Widgets;

/// <summary>How pages of text are scrolled.</summary>
internal static class ScrollKeys
{
    private const int WheelRows = 3;

    public static void Turn(this ScrollView scroll, ShellAction action) => scroll.ScrollPages(action == ShellAction.MovePageUp ? -1 : 1);

    /// <summary>Takes the wheel; anything else is left alone.</summary>
    public static void Roll(this ScrollView scroll, TerminalEvent happened)
    {
        switch (happened)
        {
            case MouseEvent { Action: MouseAction.WheelUp }:
                scroll.ScrollBy(-WheelRows);
                break;
            case MouseEvent { Action: MouseAction.WheelDown }:
                scroll.ScrollBy(WheelRows);
                break;
        }
    }
}
