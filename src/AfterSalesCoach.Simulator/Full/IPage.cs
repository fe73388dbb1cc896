using AfterSalesCoach.Simulator.Full.Themes;
using AfterSalesCoach.Simulator.Full.Widgets;
using AfterSalesCoach.Simulator.Shells.Keymap;
using AfterSalesCoach.Terminal.Drawing;
using AfterSalesCoach.Terminal.Input;

namespace AfterSalesCoach.Simulator.Full;

/// <summary>What fills the screen between two changes of place.</summary>
internal interface IPage
{
    /// <summary>Which keys of the keymap are live.</summary>
    KeyScope Scope { get; }

    /// <summary>What the page itself has to say, in its bottom edge.</summary>
    string? Notice => null;

    /// <summary>When the next tick is wanted; null for never.</summary>
    TimeSpan? WakeAfter => null;

    /// <summary>Why an action of its scope is not possible now; null when it is.</summary>
    string? WhyNot(ShellAction action);

    void Do(ShellAction action);

    /// <summary>Takes what is no action: text, pastes, the wheel, ticks.</summary>
    void Handle(TerminalEvent happened);

    void Draw(Screen screen, Rect area, Theme theme, HitMap hits);

    /// <summary>It will not be shown again.</summary>
    void Close()
    {
    }
}
