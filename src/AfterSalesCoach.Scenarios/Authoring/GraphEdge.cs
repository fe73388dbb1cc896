namespace AfterSalesCoach.Scenarios.Authoring;

/// <summary>One way from a node to a node or an ending.</summary>
public sealed record GraphEdge(string From, string To, string Label);
