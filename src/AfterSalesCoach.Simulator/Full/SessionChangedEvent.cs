using AfterSalesCoach.Terminal.Input;

namespace AfterSalesCoach.Simulator.Full;

/// <summary>Something has come by itself: advice on the draft, a debrief, what was being read.</summary>
internal sealed record SessionChangedEvent : TerminalEvent;
