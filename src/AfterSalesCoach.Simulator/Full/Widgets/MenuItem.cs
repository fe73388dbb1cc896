namespace AfterSalesCoach.Simulator.Full.Widgets;

/// <summary>Something to choose.</summary>
/// <param name="Detail">At the right edge: the key, say.</param>
/// <param name="WhyNot">Why it cannot be chosen; null when it can.</param>
internal sealed record MenuItem(string Label, Action Do, string Detail = "", string? WhyNot = null);
