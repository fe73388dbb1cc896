namespace AfterSalesCoach.Scoring.Findings;

/// <summary>One line of <c>findings.jsonl</c>: what <c>coach lint</c> says of a finding, with what it costs and whom it is counted to.</summary>
/// <remarks>Order of the file: conversation, message, start, rule. Texts are masked unless the user asked otherwise.</remarks>
public sealed record FindingRow
{
    public required string ConversationId { get; init; }

    /// <summary>Position of the conversation in the run, from 1.</summary>
    public required long ConversationNumber { get; init; }

    /// <summary>From 0.</summary>
    public required int MessageIndex { get; init; }

    public required string RuleId { get; init; }

    public required string Severity { get; init; }

    /// <summary>UTF-16 offset into the message.</summary>
    public required int Start { get; init; }

    public required int End { get; init; }

    /// <summary>The marked words.</summary>
    public required string Text { get; init; }

    public required string Message { get; init; }

    public required double Confidence { get; init; }

    public required string Origin { get; init; }

    public required string Shop { get; init; }

    public required string Agent { get; init; }

    /// <summary>Local time of the message; null where the log has none, or none with a date.</summary>
    public DateTimeOffset? Time { get; init; }

    public required string Criterion { get; init; }

    /// <summary>Taken off in the criterion, after its cap; null, as the next and the score, where no agent wrote and there is no score.</summary>
    public required double? Points { get; init; }

    /// <summary>Part of 100 − score; those of a conversation add up to all of it.</summary>
    public required double? ScoreLost { get; init; }

    public required bool AutoFail { get; init; }

    /// <summary>Score of the conversation.</summary>
    public required double? Score { get; init; }

    /// <summary>File and line, where the log has them.</summary>
    public string? Source { get; init; }

    public required IReadOnlyList<string> Rewrites { get; init; }
}
