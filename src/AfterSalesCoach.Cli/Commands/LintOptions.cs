using System.Collections.Immutable;
using AfterSalesCoach.ChatLogs;
using AfterSalesCoach.Dialogue;
using AfterSalesCoach.Linting;

namespace AfterSalesCoach.Cli.Commands;

/// <summary>The output formats of <c>coach lint</c>.</summary>
internal enum OutputFormat
{
    Pretty,
    Jsonl,
    Json,
    Sarif,
    GitHub,
    JUnit,
}

/// <summary>What the user asked of <c>coach lint</c>.</summary>
internal sealed record LintOptions
{
    public ImmutableArray<string> Paths { get; init; } = [];

    public string? Reply { get; init; }

    public string? Customer { get; init; }

    public ProductCategory Category { get; init; }

    public ReadOptions Reading { get; init; } = new();

    public OutputFormat Format { get; init; } = OutputFormat.Pretty;

    public string? OutputPath { get; init; }

    /// <summary>Rule ids or their beginnings; empty for all.</summary>
    public ImmutableArray<string> Select { get; init; } = [];

    public ImmutableArray<string> Ignore { get; init; } = [];

    /// <summary>Findings from here on make the command exit with 1.</summary>
    public Severity FailOn { get; init; } = Severity.Warning;

    public Severity MinSeverity { get; init; } = Severity.Info;

    public string? ConfigPath { get; init; }

    public string? BaselinePath { get; init; }

    public bool UpdateBaseline { get; init; }

    /// <summary>Replies that people accepted; flagging one again fails the run.</summary>
    public string? RegressionsPath { get; init; }

    public bool Rewrite { get; init; }

    /// <summary>Show what rewriting a library of canned replies would change.</summary>
    public bool Diff { get; init; }

    /// <summary>Write a rewritten copy of the library.</summary>
    public bool Write { get; init; }

    /// <summary>Rewrite the library itself.</summary>
    public bool InPlace { get; init; }

    /// <summary>Header of the column of replies, where the user names it.</summary>
    public string? TextColumn { get; init; }

    public bool RewritesLibrary => Diff || Write || InPlace;

    public bool Explain { get; init; }

    public bool Mask { get; init; } = true;

    public bool Statistics { get; init; }

    public int Threads { get; init; } = Environment.ProcessorCount;

    public UserLanguage Language { get; init; }
}
