using System.Collections.Immutable;

namespace AfterSalesCoach.Simulator.Full.Widgets;

/// <summary>A row of wrapped, styled text.</summary>
internal sealed record FlowRow(ImmutableArray<FlowRun> Runs)
{
    public static readonly FlowRow Blank = new([]);
}
