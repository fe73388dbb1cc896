using AfterSalesCoach.Scenarios.Model;

namespace AfterSalesCoach.Scenarios.Authoring;

/// <summary>Colours of endings: light enough for black text.</summary>
internal static class GraphColors
{
    public static string Of(EndingKind kind) => kind switch
    {
        EndingKind.Resolved => "#b7e4c7",
        EndingKind.Settled => "#fdf0b5",
        EndingKind.Failed => "#f8c9c0",
        _ => "#f2a7a0",
    };
}
