using AfterSalesCoach.Dialogue;

namespace AfterSalesCoach.Linting;

/// <summary>What a shop can set about linting. Immutable.</summary>
public sealed record LintSettings
{
    public static readonly LintSettings Default = new();

    /// <summary>How long a customer may wait for a human agent. Source: fruit guide 方案一(1), the platform's three-minute reply rate.</summary>
    public TimeSpan ReplyLimit { get; init; } = TimeSpan.FromMinutes(3);

    /// <summary>Used where the conversation carries none.</summary>
    public ServiceHours ServiceHours { get; init; } = ServiceHours.AllDay;

    /// <summary>Severity by rule id, where it differs from the catalogue.</summary>
    public IReadOnlyDictionary<string, Severity> Severities { get; init; } = new Dictionary<string, Severity>();

    /// <summary>Dates on which working-day promises do not run, besides weekends.</summary>
    public IReadOnlySet<DateOnly> PublicHolidays { get; init; } = new HashSet<DateOnly>();

    /// <summary>The severity a finding of <paramref name="rule"/> has under these settings.</summary>
    public Severity SeverityOf(RuleDescriptor rule)
    {
        var severity = Severities.TryGetValue(rule.Id, out var set) ? set : rule.Severity;
        return severity < rule.Floor ? rule.Floor : severity;
    }
}
