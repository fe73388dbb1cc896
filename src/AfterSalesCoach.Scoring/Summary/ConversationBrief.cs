using System.Collections.Immutable;
using AfterSalesCoach.Linting;

namespace AfterSalesCoach.Scoring.Summary;

/// <summary>A conversation as lists show it: no chat text.</summary>
public sealed record ConversationBrief
{
    /// <summary>As in the log; masked where the id itself is personal (a phone number).</summary>
    public required string Id { get; init; }

    /// <summary>Position among all conversations of the run, from 1: unique, and what anchors use.</summary>
    public required long Number { get; init; }

    public required string Shop { get; init; }

    /// <summary>Names of the agents, in the order in which they first wrote.</summary>
    public required ImmutableArray<string> Agents { get; init; }

    /// <summary><c>2026-10-01</c>, or empty.</summary>
    public required string Day { get; init; }

    public required string Category { get; init; }

    public required string Situation { get; init; }

    /// <summary>No agent wrote, so there is no score.</summary>
    public bool Unscored { get; init; }

    /// <summary>0 to 100; says nothing where there is no score.</summary>
    public required double Score { get; init; }

    public required bool AutoFailed { get; init; }

    /// <summary>Messages of all speakers.</summary>
    public required int Messages { get; init; }

    public required int Findings { get; init; }

    /// <summary>Rule ids, sorted, each once.</summary>
    public required ImmutableArray<string> Rules { get; init; }

    /// <summary>How much it wants reading; higher first. 0 for a conversation without findings.</summary>
    public required double Urgency { get; init; }

    /// <summary>Why a lead should read it.</summary>
    public required LocalizedText Reason { get; init; }

    /// <summary>Where it stands in the log.</summary>
    public string? Source { get; init; }
}
