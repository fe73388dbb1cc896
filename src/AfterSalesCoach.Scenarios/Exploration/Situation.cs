namespace AfterSalesCoach.Scenarios.Exploration;

/// <summary>All states from which the same can happen, points left out; known by the first of them that was found, by a shortest way.</summary>
internal sealed class Situation(PathStep first)
{
    public PathStep First => first;

    public StateKey Key => first.Key;

    /// <summary>What can be done in it, silence last.</summary>
    public List<Way> Ways { get; } = [];

    /// <summary>Whether there is anything to choose.</summary>
    public bool HasChoice => Ways.Exists(w => !w.IsSilence);
}
