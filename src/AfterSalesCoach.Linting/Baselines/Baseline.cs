using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using AfterSalesCoach.Dialogue;
using AfterSalesCoach.Linting.Configuration;
using AfterSalesCoach.Text;

namespace AfterSalesCoach.Linting.Baselines;

/// <summary>
/// A file of old findings. Findings in it are not shown; entries that no longer occur make the run fail, so that the file shrinks as
/// replies get better.
/// </summary>
/// <remarks>Findings are identified by conversation, rule and message text, not by position: an inserted message changes nothing.</remarks>
public sealed class Baseline
{
    private const int CurrentVersion = 1;
    private const long MostBytes = 64L << 20;

    private readonly Dictionary<(string, string, string), int> _open;

    private Baseline(IEnumerable<BaselineEntry> entries) =>
        _open = entries.GroupBy(Key).ToDictionary(g => g.Key, Sum);

    /// <summary>Entries that no finding has matched so far. Meaningful once all input has been seen.</summary>
    public IEnumerable<BaselineEntry> Stale =>
        _open.Where(o => o.Value > 0).Select(o => new BaselineEntry(o.Key.Item1, o.Key.Item2, o.Key.Item3, o.Value))
            .OrderBy(e => e.ConversationId, StringComparer.Ordinal).ThenBy(e => e.RuleId, StringComparer.Ordinal).ThenBy(e => e.TextHash, StringComparer.Ordinal);

    /// <exception cref="ConfigurationException">The file is no baseline.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static Baseline Load(string path)
    {
        try
        {
            var text = BoundedFile.ReadText(path, MostBytes) ?? throw NotABaseline(path, 0);
            var content = JsonSerializer.Deserialize(text, BaselineJsonTypes.Default.BaselineFile);
            if (content is { Version: CurrentVersion, Findings: { } findings } && findings.All(f => f is { ConversationId: not null, RuleId: not null, TextHash: not null, Count: > 0 }))
            {
                return new Baseline(findings);
            }
        }
        catch (JsonException e)
        {
            throw NotABaseline(path, e.LineNumber + 1 ?? 0);
        }

        throw NotABaseline(path, 0);
    }

    /// <summary>The text of a baseline file for these findings, sorted, so that it can be kept under version control.</summary>
    public static string Write(IEnumerable<BaselineEntry> findings)
    {
        var merged = findings.GroupBy(Key)
            .Select(g => new BaselineEntry(g.Key.Item1, g.Key.Item2, g.Key.Item3, Sum(g)))
            .OrderBy(e => e.ConversationId, StringComparer.Ordinal).ThenBy(e => e.RuleId, StringComparer.Ordinal).ThenBy(e => e.TextHash, StringComparer.Ordinal);
        return JsonSerializer.Serialize(new BaselineFile(CurrentVersion, [.. merged]), BaselineJsonTypes.Default.BaselineFile) + "\n";
    }

    public static BaselineEntry EntryFor(Conversation conversation, Diagnostic diagnostic) =>
        new(conversation.Id, diagnostic.RuleId, Hash(conversation.Messages[diagnostic.MessageIndex].Text), 1);

    /// <summary>The findings that are not in the baseline; those that are use up their entries. Not safe for several threads.</summary>
    public ImmutableArray<Diagnostic> Subtract(Conversation conversation, ImmutableArray<Diagnostic> diagnostics) =>
        diagnostics.RemoveAll(d => TakeOne(EntryFor(conversation, d)));

    private bool TakeOne(BaselineEntry entry)
    {
        var key = Key(entry);
        if (!_open.TryGetValue(key, out var left) || left == 0)
        {
            return false;
        }

        _open[key] = left - 1;
        return true;
    }

    private static (string, string, string) Key(BaselineEntry entry) => (entry.ConversationId, entry.RuleId, entry.TextHash);

    private static int Sum(IEnumerable<BaselineEntry> entries) => (int)Math.Min(int.MaxValue, entries.Sum(e => (long)e.Count));

    private static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..16];

    private static ConfigurationException NotABaseline(string path, long line) => new(
    [
        new ConfigurationProblem(path, line, line > 0 ? 1 : 0, "ASF1301", new LocalizedText(
            "这不是基线文件。用 coach lint 加 --update-baseline 重新生成。",
            "This is no baseline file; make a new one with coach lint --update-baseline.")),
    ]);
}
