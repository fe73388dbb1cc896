namespace AfterSalesCoach.ChatLogs;

public sealed record ReadOptions
{
    public InputFormat Format { get; init; } = InputFormat.Auto;

    /// <summary>Columns of a table named by the user; they win over recognised headers.</summary>
    public ColumnMap Columns { get; init; } = ColumnMap.Empty;

    /// <summary>Taken for times that name no zone; China Standard Time unless set.</summary>
    public TimeSpan Offset { get; init; } = TimeSpan.FromHours(8);

    public ReadLimits Limits { get; init; } = new();
}
