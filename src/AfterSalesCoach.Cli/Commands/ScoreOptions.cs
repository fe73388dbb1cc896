using System.Collections.Immutable;
using AfterSalesCoach.ChatLogs;
using AfterSalesCoach.Linting;

namespace AfterSalesCoach.Cli.Commands;

/// <summary>What the user asked of <c>coach score</c>.</summary>
internal sealed record ScoreOptions
{
    /// <summary>Conversations listed and embedded unless the user asks otherwise.</summary>
    public const int DefaultTop = 200;

    public ImmutableArray<string> Paths { get; init; } = [];

    public string Out { get; init; } = "";

    public bool Force { get; init; }

    public ReadOptions Reading { get; init; } = new();

    public string? ScorecardPath { get; init; }

    /// <summary>Id of a shipped profile or path of a file; null for the default.</summary>
    public string? ServiceProfile { get; init; }

    public string? ConfigPath { get; init; }

    public string? ComparePath { get; init; }

    public string? StorePath { get; init; }

    /// <summary>Conversations in the review sheet; 0 for none.</summary>
    public int Sample { get; init; }

    public int Seed { get; init; }

    /// <summary>Conversations shown in full in the report.</summary>
    public int Top { get; init; } = DefaultTop;

    /// <summary>Every conversation is shown in full.</summary>
    public bool EmbedAll { get; init; }

    public bool Mask { get; init; } = true;

    public int Threads { get; init; } = Environment.ProcessorCount;

    public UserLanguage Language { get; init; }
}
