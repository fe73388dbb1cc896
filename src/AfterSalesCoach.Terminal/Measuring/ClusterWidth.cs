namespace AfterSalesCoach.Terminal.Measuring;

/// <summary>How many cells a grapheme cluster takes, and how far terminals are known to disagree.</summary>
/// <param name="Columns">Cells we give it: 0 (not drawn), 1 or 2.</param>
/// <param name="Reach">Cells the most generous terminal may fill with it, at least <paramref name="Columns"/>.</param>
/// <param name="IsRisky">Terminals differ on this cluster: after drawing it, the position of the cursor is unknown.</param>
public readonly record struct ClusterWidth(int Columns, int Reach, bool IsRisky);
