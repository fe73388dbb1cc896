namespace AfterSalesCoach.Linting.Rewrites;

/// <summary>Clauses of the original that stand one behind another and are kept.</summary>
/// <param name="IsManners">Whether they only greet or say sorry; what answers the customer comes after them.</param>
/// <param name="Soothes">Whether they say sorry, whatever else they say.</param>
/// <param name="OnlyConfirms">Whether they do nothing but say again what the customer reported.</param>
internal readonly record struct KeptRun(string Text, bool IsManners, bool Soothes, bool OnlyConfirms);
