using AfterSalesCoach.Dialogue;

namespace AfterSalesCoach.Linting.Configuration;

/// <summary>The settings that one part of a configuration file gives; what it leaves out stays as it was.</summary>
internal sealed record SettingsPatch
{
    public TimeSpan? ReplyLimit { get; init; }

    public ServiceHours? ServiceHours { get; init; }

    public IReadOnlySet<DateOnly>? PublicHolidays { get; init; }

    public Dictionary<string, Severity> Severities { get; } = [];

    public LintSettings ApplyTo(LintSettings settings)
    {
        return settings with
        {
            ReplyLimit = ReplyLimit ?? settings.ReplyLimit,
            ServiceHours = ServiceHours ?? settings.ServiceHours,
            PublicHolidays = PublicHolidays ?? settings.PublicHolidays,
            Severities = Severities.Count > 0 ? Joined(settings.Severities) : settings.Severities,
        };
    }

    private Dictionary<string, Severity> Joined(IReadOnlyDictionary<string, Severity> earlier)
    {
        var severities = new Dictionary<string, Severity>(earlier);
        foreach (var (id, severity) in Severities)
        {
            severities[id] = severity;
        }

        return severities;
    }
}
