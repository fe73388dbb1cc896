using System.Text.RegularExpressions;
using AfterSalesCoach.Dialogue;
using AfterSalesCoach.Dialogue.Slots;
using AfterSalesCoach.Text.Normalization;

namespace AfterSalesCoach.Testing.Rewrites;

/// <summary>The hard facts that a text states, outside its placeholders: sums, shares, times, identifiers and any other number.</summary>
/// <remarks>Compared as values where they have one, so that 三十元 and 30元 are one fact.</remarks>
public static partial class StatedFacts
{
    /// <summary>Any moment will do: only what is said counts, not when it falls due.</summary>
    private static readonly DateTimeOffset _noon = new(2026, 10, 14, 12, 0, 0, TimeSpan.FromHours(8));

    private static readonly DeadlineReader _deadlines = new(ServiceHours.AllDay, new HashSet<DateOnly>());

    public static IReadOnlySet<string> In(string text)
    {
        var bare = Placeholder().Replace(text, "某某");
        var normalized = Normalizer.Default.Normalize(bare);
        var facts = new HashSet<string>();
        facts.UnionWith(SlotReader.Amounts(normalized).Select(a => $"sum {a.Yuan:0.##}"));
        facts.UnionWith(SlotReader.Ratios(normalized).Select(r => $"share {r.Value:0.###}"));
        facts.UnionWith(_deadlines.Read(normalized, _noon).Select(d => $"time {d.Due:u}"));
        facts.UnionWith(Number().Matches(bare).Select(m => $"number {m.Value}"));
        return facts;
    }

    [GeneratedRegex("【[^】]*】")]
    private static partial Regex Placeholder();

    /// <summary>Digits with what belongs to them: order numbers, models, telephone numbers.</summary>
    [GeneratedRegex("[A-Za-z]*[0-9][0-9A-Za-z.\\-]*")]
    private static partial Regex Number();
}
