namespace AfterSalesCoach.Scenarios.Model;

/// <summary>Where something stands in a pack.</summary>
/// <param name="File">Relative to the pack's folder.</param>
/// <param name="Line">From 1; 0 when the whole file is meant.</param>
/// <param name="Column">From 1; 0 when the whole line or file is meant.</param>
public readonly record struct PackPosition(string File, int Line, int Column)
{
    public override string ToString() => Line > 0 ? $"{File}:{Line}:{Column}" : File;
}
