using System.Collections.Immutable;
using System.Globalization;
using AfterSalesCoach.Dialogue;
using YamlDotNet.RepresentationModel;

namespace AfterSalesCoach.Linting.Configuration;

/// <summary>Reads <c>.aftersales.yml</c>.</summary>
/// <remarks>
/// <code>
/// version: 1
/// reply_limit: 3m                  # 90s, 3m, 1h
/// service_hours: 09:00-22:00       # may wrap midnight
/// public_holidays: [2026-10-01]
/// severities: { ASC1006: info, ASC4001: off }     # off info warning error
/// house_rules: [house.yml]         # relative to this file
/// overrides:
///   - paths: ["fruit/*"]           # * and ? over the path relative to this file
///     severities: { ASC1003: error }
/// </code>
/// </remarks>
public static class ConfigurationReader
{
    private static readonly string[] _settingKeys = ["reply_limit", "service_hours", "public_holidays", "severities"];

    /// <exception cref="ConfigurationException">The file has problems.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static LintConfiguration Load(string path) => Parse(path, YamlFile.ReadText(path));

    /// <param name="path">Its name, for messages and for resolving relative paths.</param>
    /// <inheritdoc cref="Load"/>
    public static LintConfiguration Parse(string path, string content)
    {
        var file = new YamlFile(path);
        var shop = new SettingsPatch();
        var overrides = ImmutableArray.CreateBuilder<(ImmutableArray<string>, SettingsPatch)>();
        var houseRules = ImmutableArray.CreateBuilder<string>();
        if (file.Load(content) is { } root)
        {
            foreach (var (key, value) in file.Entries(root, ["version", .. _settingKeys, "house_rules", "overrides"]))
            {
                switch (key)
                {
                    case "version":
                        ReadVersion(file, value);
                        break;
                    case "house_rules":
                        houseRules.AddRange(file.Texts(value).Select(t => Path.GetFullPath(t.Text, Path.GetDirectoryName(Path.GetFullPath(path))!)));
                        break;
                    case "overrides":
                        ReadOverrides(file, value, overrides);
                        break;
                    default:
                        shop = ReadSetting(file, key, value, shop);
                        break;
                }
            }
        }

        return file.Problems.Count == 0
            ? new LintConfiguration(Path.GetFullPath(path), shop, overrides.ToImmutable(), houseRules.ToImmutable())
            : throw new ConfigurationException(file.Problems);
    }

    private static void ReadVersion(YamlFile file, YamlNode value)
    {
        if (file.Text(value) is { } version && version != "1")
        {
            file.Add(value, "ASF1101", $"不认识版本“{version}”，请写 version: 1。", $"Version '{version}' is not known; write version: 1.");
        }
    }

    private static void ReadOverrides(YamlFile file, YamlNode value, ImmutableArray<(ImmutableArray<string>, SettingsPatch)>.Builder overrides)
    {
        if (value is not YamlSequenceNode list)
        {
            file.Add(value, "ASF1102", "overrides 应该是一个列表，每项写 paths 和要改的设置。", "overrides is a list; each item has paths and settings.");
            return;
        }

        foreach (var item in list.Children)
        {
            if (file.Mapping(item) is not { } mapping)
            {
                continue;
            }

            var (paths, patch) = (ImmutableArray<string>.Empty, new SettingsPatch());
            foreach (var (key, setting) in file.Entries(mapping, ["paths", .. _settingKeys]))
            {
                if (key == "paths")
                {
                    paths = [.. file.Texts(setting).Select(t => t.Text)];
                }
                else
                {
                    patch = ReadSetting(file, key, setting, patch);
                }
            }

            if (paths.IsEmpty)
            {
                file.Add(item, "ASF1103", "这一项缺少 paths，例如 paths: [\"水果店/*\"]。", "paths is missing, e.g. paths: [\"fruit/*\"].");
            }

            overrides.Add((paths, patch));
        }
    }

    private static SettingsPatch ReadSetting(YamlFile file, string key, YamlNode value, SettingsPatch patch)
    {
        switch (key)
        {
            case "severities":
                ReadSeverities(file, value, patch);
                return patch;
            case "public_holidays":
                return patch with { PublicHolidays = ReadDates(file, value) };
            case "reply_limit" when file.Text(value) is { } text:
                if (TryDuration(text, out var limit))
                {
                    return patch with { ReplyLimit = limit };
                }

                file.Add(value, "ASF1104", $"“{text}”不是时长，写成 90s、3m 或 1h，最长 24h。", $"'{text}' is no duration; write 90s, 3m or 1h, at most 24h.");
                return patch;
            case "service_hours" when file.Text(value) is { } text:
                if (ServiceHours.TryParse(text, out var hours))
                {
                    return patch with { ServiceHours = hours };
                }

                file.Add(value, "ASF1105", $"“{text}”不是服务时间，写成 09:00-22:00。", $"'{text}' is no time range; write 09:00-22:00.");
                return patch;
            default:
                return patch;
        }
    }

    private static void ReadSeverities(YamlFile file, YamlNode value, SettingsPatch patch)
    {
        if (file.Mapping(value) is not { } mapping)
        {
            return;
        }

        foreach (var (key, node) in mapping.Children)
        {
            var id = ((key as YamlScalarNode)?.Value ?? "").ToUpperInvariant();
            if (!Enum.TryParse<Severity>((node as YamlScalarNode)?.Value, ignoreCase: true, out var severity) || !Enum.IsDefined(severity))
            {
                file.Add(node, "ASF1106", "级别只能是 off、info、warning、error。", "A severity is one of off, info, warning, error.");
            }
            else if (RuleCatalog.Find(id) is { } rule)
            {
                if (severity < rule.Descriptor.Floor)
                {
                    file.Add(node, "ASF1107", $"{id} 关系到人身安全，级别不能低于 {Name(rule.Descriptor.Floor)}。", $"{id} is about people's safety and cannot be set below {Name(rule.Descriptor.Floor)}.");
                }

                patch.Severities[id] = severity;
            }
            else if (id.StartsWith("ASC", StringComparison.Ordinal))
            {
                file.Add(key, "ASF1108", $"没有规则“{id}”。运行 coach rules 查看全部规则。", $"There is no rule '{id}'; coach rules lists them.");
            }
            else
            {
                patch.Severities[id] = severity;
            }
        }
    }

    private static HashSet<DateOnly> ReadDates(YamlFile file, YamlNode value)
    {
        var dates = new HashSet<DateOnly>();
        foreach (var (text, node) in file.Texts(value))
        {
            if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
            {
                dates.Add(date);
            }
            else
            {
                file.Add(node, "ASF1109", $"“{text}”不是日期，写成 2026-10-01。", $"'{text}' is no date; write 2026-10-01.");
            }
        }

        return dates;
    }

    private static bool TryDuration(string text, out TimeSpan duration)
    {
        duration = default;
        if (text.Length < 2 || !int.TryParse(text.AsSpan(0, text.Length - 1), NumberStyles.None, CultureInfo.InvariantCulture, out var number) || number is 0 or > 86_400)
        {
            return false;
        }

        duration = char.ToLowerInvariant(text[^1]) switch
        {
            's' => TimeSpan.FromSeconds(number),
            'm' => TimeSpan.FromMinutes(number),
            'h' => TimeSpan.FromHours(number),
            _ => TimeSpan.Zero,
        };
        return duration > TimeSpan.Zero && duration <= TimeSpan.FromHours(24);
    }

    private static string Name(Severity severity) => severity.ToString().ToLowerInvariant();
}
