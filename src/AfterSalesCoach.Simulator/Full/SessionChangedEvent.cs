using AfterSalesCoach.Terminal.Input;

namespace AfterSalesCoach.Simulator.Full;

/// <summary>The session has changed by itself: advice on the draft, a debrief.</summary>
internal sealed record SessionChangedEvent : TerminalEvent;
