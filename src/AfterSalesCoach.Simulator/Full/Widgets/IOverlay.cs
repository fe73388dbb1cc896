using AfterSalesCoach.Simulator.Full.Themes;
using AfterSalesCoach.Terminal.Drawing;
using AfterSalesCoach.Terminal.Input;

namespace AfterSalesCoach.Simulator.Full.Widgets;

/// <summary>Something that lies over the page and takes all keys while it does.</summary>
internal interface IOverlay
{
    bool IsClosed { get; }

    void Handle(TerminalEvent happened);

    void Draw(Screen screen, Theme theme, HitMap hits);
}
