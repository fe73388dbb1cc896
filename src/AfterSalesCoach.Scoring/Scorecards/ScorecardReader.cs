using System.Collections.Immutable;
using System.Globalization;
using AfterSalesCoach.Dialogue;
using AfterSalesCoach.Linting;
using AfterSalesCoach.Linting.Configuration;
using YamlDotNet.RepresentationModel;

namespace AfterSalesCoach.Scoring.Scorecards;

/// <summary>Reads scorecard files; <c>scorecard.schema.json</c> describes them.</summary>
public static class ScorecardReader
{
    private const decimal MostPoints = 1000;

    private static readonly Dictionary<string, Applies> _applies = new()
    {
        ["always"] = Applies.Always,
        ["timed"] = Applies.Timed,
        ["problem_reported"] = Applies.ProblemReported,
        ["evidence_asked"] = Applies.EvidenceAsked,
        ["remedy_at_stake"] = Applies.RemedyAtStake,
        ["promise_made"] = Applies.PromiseMade,
        ["safety_at_stake"] = Applies.SafetyAtStake,
    };

    /// <exception cref="ConfigurationException">The file has problems.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static Scorecard Load(string path) => Parse(path, YamlFile.ReadText(path));

    /// <param name="path">Its name, for messages.</param>
    /// <inheritdoc cref="Load"/>
    public static Scorecard Parse(string path, string content)
    {
        var file = new YamlFile(path);
        var root = file.Load(content);
        var scorecard = root is null ? null : Read(file, root, content);
        return file.Problems.Count == 0 && scorecard is not null ? scorecard : throw new ConfigurationException(file.Problems);
    }

    private static Scorecard? Read(YamlFile file, YamlMappingNode root, string content)
    {
        var (id, title, pass) = ("", default(LocalizedText), 80m);
        ImmutableArray<Criterion> criteria = [];
        ImmutableArray<Shift> shifts = [];
        ImmutableHashSet<string> autoFail = [];
        var scenarios = ImmutableDictionary<string, ImmutableArray<string>>.Empty;
        foreach (var (key, value) in file.Entries(root, "version", "id", "title", "pass_mark", "auto_fail", "shifts", "criteria", "scenarios"))
        {
            switch (key)
            {
                case "version" when file.Text(value) is { } version && version != "1":
                    file.Add(value, "ASF2101", $"不认识版本“{version}”，请写 version: 1。", $"Version '{version}' is not known; write version: 1.");
                    break;
                case "id":
                    id = file.Text(value) ?? "";
                    break;
                case "title":
                    title = Title(file, value);
                    break;
                case "pass_mark":
                    pass = Points(file, value, 100);
                    break;
                case "auto_fail":
                    autoFail = [.. file.Texts(value).Select(t => KnownRule(file, t.Text, t.Node))];
                    break;
                case "shifts":
                    shifts = [.. Items(file, value).Select(item => ReadShift(file, item)).OfType<Shift>()];
                    break;
                case "criteria":
                    criteria = [.. Items(file, value).Select(item => ReadCriterion(file, item)).OfType<Criterion>()];
                    break;
                case "scenarios" when file.Mapping(value) is { } mapping:
                    scenarios = mapping.Children.ToImmutableDictionary(
                        c => KnownRule(file, (c.Key as YamlScalarNode)?.Value ?? "", c.Key), c => file.Texts(c.Value).Select(t => t.Text).ToImmutableArray());
                    break;
            }
        }

        Check(file, root, id, criteria, shifts);
        return file.Problems.Count > 0 ? null : new Scorecard(content, id, title == default ? new(id, id) : title)
        {
            PassTenths = (int)(pass * 10),
            Criteria = criteria,
            AutoFail = autoFail,
            Shifts = shifts,
            Scenarios = scenarios,
        };
    }

    private static void Check(YamlFile file, YamlMappingNode root, string id, ImmutableArray<Criterion> criteria, ImmutableArray<Shift> shifts)
    {
        if (id.Length == 0)
        {
            file.Add(root, "ASF2102", "缺少 id，例如 id: my-shop。", "id is missing, e.g. id: my-shop.");
        }

        if (criteria.IsEmpty && file.Problems.Count == 0)
        {
            file.Add(root, "ASF2103", "缺少 criteria，至少要有一条评分项。", "criteria is missing; there has to be one at least.");
        }

        foreach (var twice in criteria.Select(c => c.Id).Concat(shifts.Select(s => s.Id)).GroupBy(i => i, StringComparer.Ordinal).Where(g => g.Count() > 1))
        {
            file.Add(root, "ASF2104", $"id“{twice.Key}”出现了 {twice.Count()} 次，请改成不同的。", $"The id '{twice.Key}' occurs {twice.Count()} times.");
        }

        foreach (var twice in criteria.SelectMany(c => c.Rules).GroupBy(r => r, StringComparer.OrdinalIgnoreCase).Where(g => g.Count() > 1))
        {
            file.Add(root, "ASF2105", $"规则“{twice.Key}”分给了 {twice.Count()} 条评分项，只能留一条。", $"The rule '{twice.Key}' belongs to {twice.Count()} criteria; leave one.");
        }
    }

    private static Criterion? ReadCriterion(YamlFile file, YamlMappingNode item)
    {
        var (id, title, weight, applies) = ("", default(LocalizedText), 0m, Applies.Always);
        ImmutableArray<string> rules = [];
        var bySeverity = ImmutableDictionary<Severity, int>.Empty;
        var byRule = ImmutableDictionary<string, int>.Empty;
        foreach (var (key, value) in file.Entries(item, "id", "title", "weight", "applies", "rules", "points", "rule_points"))
        {
            switch (key)
            {
                case "id":
                    id = file.Text(value) ?? "";
                    break;
                case "title":
                    title = Title(file, value);
                    break;
                case "weight":
                    weight = Points(file, value, MostPoints);
                    break;
                case "applies" when file.Text(value) is { } text:
                    if (!_applies.TryGetValue(text, out applies))
                    {
                        file.Add(value, "ASF2106", $"applies 不能是“{text}”，可以写：{string.Join("、", _applies.Keys)}。", $"applies cannot be '{text}'; write one of {string.Join(", ", _applies.Keys)}.");
                    }

                    break;
                case "rules":
                    rules = [.. file.Texts(value).Select(t => t.Text)];
                    break;
                case "points" when file.Mapping(value) is { } points:
                    bySeverity = file.Entries(points, "error", "warning", "info")
                        .ToImmutableDictionary(e => Enum.Parse<Severity>(e.Key, ignoreCase: true), e => (int)(Points(file, e.Value, MostPoints) * 10));
                    break;
                case "rule_points" when file.Mapping(value) is { } points:
                    byRule = points.Children.ToImmutableDictionary(
                        c => KnownRule(file, (c.Key as YamlScalarNode)?.Value ?? "", c.Key), c => (int)(Points(file, c.Value, MostPoints) * 10));
                    break;
            }
        }

        if (id.Length == 0 || weight <= 0)
        {
            file.Add(item, "ASF2107", "评分项要写 id 和大于 0 的 weight。", "A criterion has an id and a weight above 0.");
            return null;
        }

        return new Criterion(id, title == default ? new(id, id) : title, (int)(weight * 10), applies, rules) { BySeverity = bySeverity, ByRule = byRule };
    }

    private static Shift? ReadShift(YamlFile file, YamlMappingNode item)
    {
        var (id, title, hours) = ("", default(LocalizedText), (ServiceHours?)null);
        foreach (var (key, value) in file.Entries(item, "id", "title", "hours"))
        {
            switch (key)
            {
                case "id":
                    id = file.Text(value) ?? "";
                    break;
                case "title":
                    title = Title(file, value);
                    break;
                case "hours" when file.Text(value) is { } text:
                    if (!ServiceHours.TryParse(text, out var parsed))
                    {
                        file.Add(value, "ASF2108", $"“{text}”不是时间段，写成 08:00-16:00。", $"'{text}' is no time range; write 08:00-16:00.");
                    }

                    hours = parsed;
                    break;
            }
        }

        if (id.Length > 0 && hours is { } range)
        {
            return new Shift(id, title == default ? new(id, id) : title, range);
        }

        file.Add(item, "ASF2109", "班次要写 id 和 hours。", "A shift has an id and hours.");
        return null;
    }

    private static IEnumerable<YamlMappingNode> Items(YamlFile file, YamlNode value)
    {
        if (value is not YamlSequenceNode list)
        {
            file.Add(value, "ASF2110", "这里应该是一个列表，每项以“-”开头。", "A list is expected here; each item starts with '-'.");
            return [];
        }

        return list.Children.Select(file.Mapping).OfType<YamlMappingNode>();
    }

    /// <summary>A text for both languages, or <c>{ zh: …, en: … }</c>.</summary>
    private static LocalizedText Title(YamlFile file, YamlNode value)
    {
        if (value is not YamlMappingNode mapping)
        {
            return file.Text(value) is { } text ? new(text, text) : default;
        }

        var (zh, en) = ("", "");
        foreach (var (key, node) in file.Entries(mapping, "zh", "en"))
        {
            (zh, en) = key == "zh" ? (file.Text(node) ?? "", en) : (zh, file.Text(node) ?? "");
        }

        return new(zh.Length > 0 ? zh : en, en.Length > 0 ? en : zh);
    }

    private static decimal Points(YamlFile file, YamlNode value, decimal most)
    {
        var text = (value as YamlScalarNode)?.Value;
        if (decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var points) && points <= most && points * 10 % 1 == 0)
        {
            return points;
        }

        file.Add(value, "ASF2111", $"“{text}”不是分数，写 0 到 {most} 之间、最多一位小数的数。", $"'{text}' is no number of points; write 0 to {most} with one decimal at most.");
        return 0;
    }

    /// <summary>The id in capitals; a rule of ours has to exist, a house rule is known only when the log is read.</summary>
    private static string KnownRule(YamlFile file, string text, YamlNode at)
    {
        var id = text.ToUpperInvariant();
        if (id.StartsWith("ASC", StringComparison.Ordinal) && RuleCatalog.Find(id) is null)
        {
            file.Add(at, "ASF2112", $"没有规则“{text}”。运行 coach rules 查看全部规则。", $"There is no rule '{text}'; coach rules lists them.");
        }

        return id;
    }
}
