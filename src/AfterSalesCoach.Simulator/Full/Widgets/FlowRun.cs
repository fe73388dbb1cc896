using AfterSalesCoach.Terminal.Drawing;

namespace AfterSalesCoach.Simulator.Full.Widgets;

/// <summary>A piece of a row in one style.</summary>
/// <param name="X">Column from the left edge of the flow.</param>
internal readonly record struct FlowRun(int X, string Text, Style Style);
