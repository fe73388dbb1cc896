namespace AfterSalesCoach.Dialogue;

/// <summary>A place in an input file. <paramref name="Line"/> counts from 1; for spreadsheets it is the row.</summary>
public readonly record struct SourcePosition(string File, int Line)
{
    public override string ToString() => $"{File}:{Line}";
}
