using System.Collections.Frozen;
using AfterSalesCoach.Linting;
using AfterSalesCoach.Scoring.Summary;

namespace AfterSalesCoach.Scoring.Html;

/// <summary>What every section of the report needs.</summary>
internal sealed class ReportContext
{
    private readonly FrozenDictionary<string, RuleSummary> _rules;
    private readonly FrozenDictionary<string, CriterionSummary> _criteria;
    private readonly FrozenSet<long> _embedded;
    private readonly Dictionary<string, long> _numbers = new(StringComparer.Ordinal);

    /// <param name="embedded">The conversations that are shown in full.</param>
    public ReportContext(ScoreSummary summary, IEnumerable<ConversationBrief> embedded, UserLanguage language)
    {
        var whole = embedded.ToList();
        (Summary, Language) = (summary, language);
        _rules = summary.Rules.ToFrozenDictionary(r => r.Id);
        _criteria = summary.Criteria.ToFrozenDictionary(c => c.Id);
        _embedded = whole.Select(b => b.Number).ToFrozenSet();
        Listed = [.. summary.ReadFirst.Concat(whole).DistinctBy(b => b.Number)];
        foreach (var brief in Listed)
        {
            _numbers.TryAdd(brief.Id, brief.Number);
        }
    }

    public ScoreSummary Summary { get; }

    /// <summary>How many are shown in full.</summary>
    public int EmbeddedCount => _embedded.Count;

    /// <summary>In the table: what to read first, then the others that are shown in full.</summary>
    public IReadOnlyList<ConversationBrief> Listed { get; }

    public UserLanguage Language { get; }

    public ReportFormat Format => field ??= new ReportFormat(Language);

    public string Text(LocalizedText text) => text.In(Language);

    public string Text(string chinese, string english) => Language == UserLanguage.English ? english : chinese;

    public RuleSummary? Rule(string id) => _rules.GetValueOrDefault(id);

    public string RuleTitle(string id) => Rule(id) is { } rule ? Text(rule.Title) : id;

    public string CriterionTitle(string id) => _criteria.TryGetValue(id, out var criterion) ? Text(criterion.Title) : id;

    /// <summary>An agent's name, or the words for nobody.</summary>
    public string Name(string agent) => agent.Length > 0 ? agent : Text("未署名", "unnamed");

    /// <summary>A link to a conversation that is shown in full; else its id.</summary>
    public Markup ConversationLink(ConversationBrief brief) => ConversationLink(brief.Id, brief.Number);

    /// <summary>By id, where only that is known.</summary>
    public Markup ConversationLink(string id) => _numbers.TryGetValue(id, out var number) ? ConversationLink(id, number) : Markup.Of($"<bdi>{id}</bdi>");

    private Markup ConversationLink(string id, long number) => _embedded.Contains(number)
        ? Markup.Of($"""<a href="#c{number}"><bdi>{id}</bdi></a>""")
        : Markup.Of($"""<bdi class="absent" title="{Text("未嵌入报告，请到日志里看", "not in this report; see the log")}">{id}</bdi>""");

    public Markup RuleChip(string id) =>
        Markup.Of($"""<a class="chip {SeverityClass(Rule(id)?.Severity)}" href="#r-{id}" title="{id}">{RuleTitle(id)}</a>""");

    public static string SeverityClass(Severity? severity) => severity switch
    {
        Severity.Error => "error",
        Severity.Warning => "warning",
        _ => "info",
    };

    public string SeverityName(Severity severity) => severity switch
    {
        Severity.Error => Text("错误", "error"),
        Severity.Warning => Text("警告", "warning"),
        _ => Text("提示", "info"),
    };
}
