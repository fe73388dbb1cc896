namespace AfterSalesCoach.ChatLogs;

/// <summary>What a reader takes in before it says no; each refusal names the limit.</summary>
public sealed record ReadLimits
{
    /// <summary>Longest message, in UTF-16 units. A longer one is emptied, never shortened.</summary>
    public int MessageLength { get; init; } = 100_000;

    /// <summary>Longest line, in bytes; for CSV also the longest cell, in UTF-16 units.</summary>
    public int LineBytes { get; init; } = 16 << 20;

    /// <summary>Nobody talks that long: what does is a wrong column of ids. Rules look back at all that was said before, so it is held in memory.</summary>
    public int MessagesPerConversation { get; init; } = 5_000;

    /// <summary>Longest conversation id, name or other short cell of a table, in UTF-16 units: they are held in memory until its last row.</summary>
    public int NameLength { get; init; } = 200;

    /// <summary>Rows of one table.</summary>
    public int Rows { get; init; } = 2_000_000;

    /// <summary>Columns of a workbook's sheet, which may declare more than it has.</summary>
    public int Columns { get; init; } = 2_000;

    /// <summary>UTF-16 units of a table's messages that are held in memory; what goes beyond waits in a temporary file.</summary>
    public long HeldCharacters { get; init; } = 1_500_000;

    /// <summary>Bytes of a workbook once unpacked.</summary>
    public long WorkbookBytes { get; init; } = 256L << 20;

    /// <summary>Bytes of a library of canned replies.</summary>
    public long LibraryBytes { get; init; } = 32L << 20;

    /// <summary>Files found in one folder.</summary>
    public int Files { get; init; } = 100_000;

    /// <summary>Folders inside folders.</summary>
    public int FolderDepth { get; init; } = 64;

    /// <summary>Objects and arrays inside one another in a JSON line.</summary>
    public int JsonDepth { get; init; } = 64;

    /// <summary>Problems told one by one for a file; the rest is counted.</summary>
    public int ProblemsPerFile { get; init; } = 200;

    private static readonly Dictionary<string, (long Most, Func<ReadLimits, long> Get, Func<ReadLimits, long, ReadLimits> Set)> _named = new()
    {
        ["message"] = (int.MaxValue, limits => limits.MessageLength, (limits, value) => limits with { MessageLength = (int)value }),
        ["line"] = (1 << 30, limits => limits.LineBytes, (limits, value) => limits with { LineBytes = (int)value }),
        ["messages-per-conversation"] = (int.MaxValue, limits => limits.MessagesPerConversation, (limits, value) => limits with { MessagesPerConversation = (int)value }),
        ["name"] = (int.MaxValue, limits => limits.NameLength, (limits, value) => limits with { NameLength = (int)value }),
        ["rows"] = (int.MaxValue, limits => limits.Rows, (limits, value) => limits with { Rows = (int)value }),
        ["columns"] = (16_384, limits => limits.Columns, (limits, value) => limits with { Columns = (int)value }),
        ["workbook"] = (1L << 40, limits => limits.WorkbookBytes, (limits, value) => limits with { WorkbookBytes = value }),
        ["library"] = (int.MaxValue, limits => limits.LibraryBytes, (limits, value) => limits with { LibraryBytes = value }),
        ["files"] = (int.MaxValue, limits => limits.Files, (limits, value) => limits with { Files = (int)value }),
        ["folder-depth"] = (1_000, limits => limits.FolderDepth, (limits, value) => limits with { FolderDepth = (int)value }),
        ["json-depth"] = (1_000, limits => limits.JsonDepth, (limits, value) => limits with { JsonDepth = (int)value }),
    };

    /// <summary>The names by which refusals call the limits that a user may set.</summary>
    public static IEnumerable<string> Names => _named.Keys;

    /// <exception cref="KeyNotFoundException">There is no such limit.</exception>
    public long this[string name] => _named[name].Get(this);

    /// <returns>Null when there is no such limit, or it cannot be set so high.</returns>
    public ReadLimits? With(string name, long value) =>
        _named.TryGetValue(name, out var limit) && value >= 1 && value <= limit.Most ? limit.Set(this, value) : null;
}
