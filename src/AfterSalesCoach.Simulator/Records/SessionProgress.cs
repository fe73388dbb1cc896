using System.Collections.Immutable;

namespace AfterSalesCoach.Simulator.Records;

/// <summary>What is new in a session; goes into the records as one.</summary>
/// <param name="After">Events that the records must hold already: exactly so many.</param>
/// <param name="Lines">Journal lines of the events that follow.</param>
internal sealed record SessionProgress(long SessionId, int After, ImmutableArray<string> Lines, bool HasEnded)
{
    /// <summary>Whether the draft has become a reply.</summary>
    public bool SendsDraft { get; init; }

    /// <summary>Kept when it is the first of the session: what is tried again after the debrief shows the answers is practice.</summary>
    public StoredResult? Result { get; init; }

    /// <summary>Of the result, for the review card.</summary>
    public int Quality { get; init; }
}
