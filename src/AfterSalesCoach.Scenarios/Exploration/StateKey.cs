using AfterSalesCoach.Scenarios.Model;

namespace AfterSalesCoach.Scenarios.Exploration;

/// <summary>What of a state decides what can happen next, points left out.</summary>
internal readonly record struct StateKey(
    string Place, bool Ended, int Patience, int Trust, Liability Liability, string Flags, int Done, string Decided, bool Unclear, bool Critical);
