using AfterSalesCoach.Terminal.Drawing;

namespace AfterSalesCoach.Terminal.Input;

public sealed record ResizeEvent(ScreenSize Size) : TerminalEvent;
