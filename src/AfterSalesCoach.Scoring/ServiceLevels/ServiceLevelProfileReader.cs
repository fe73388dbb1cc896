using System.Collections.Immutable;
using System.Globalization;
using AfterSalesCoach.Dialogue;
using AfterSalesCoach.Linting;
using AfterSalesCoach.Linting.Configuration;
using YamlDotNet.RepresentationModel;

namespace AfterSalesCoach.Scoring.ServiceLevels;

/// <summary>Reads a file of service-level profiles.</summary>
/// <remarks>
/// <code>
/// version: 1
/// profiles:
///   - id: night-shift                  # lower-case letters, digits, hyphens
///     title: 夜班三分钟回复率
///     definition: 按轮次，……            # in words; shown beside the figures
///     unit: rounds                     # rounds, persons, messages
///     limit: 3m                        # 90s, 3m, 1h
///     service_hours: 20:00-02:00       # left out: those of the log, then of the configuration
///     clock: service                   # service, wall
///     outside_hours: next_opening      # next_opening, exclude
///     persons: every_round             # every_round, first_round
///     wait_cap: 1h                     # longer waits count as this in means and percentiles
///     automatic_phrases: [欢迎光临]     # an agent's message with one of these answers nothing
///     formula: own                     # own, reported, unknown
/// </code>
/// <c>title_en</c> and <c>definition_en</c> are optional.
/// </remarks>
public static class ServiceLevelProfileReader
{
    private static readonly string[] _keys =
    [
        "id", "title", "title_en", "definition", "definition_en", "unit", "limit", "service_hours", "clock", "outside_hours", "persons", "wait_cap",
        "automatic_phrases", "formula",
    ];

    private static readonly string[] _required = ["id", "title", "definition"];

    /// <returns>At least one profile, in the order of the file.</returns>
    /// <exception cref="ConfigurationException">The file has problems.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static ImmutableArray<ServiceLevelProfile> Load(string path) => Parse(path, YamlFile.ReadText(path));

    /// <param name="path">Its name, for messages.</param>
    /// <inheritdoc cref="Load"/>
    public static ImmutableArray<ServiceLevelProfile> Parse(string path, string content)
    {
        var file = new YamlFile(path);
        var profiles = ImmutableArray.CreateBuilder<ServiceLevelProfile>();
        if (file.Load(content) is { } root)
        {
            foreach (var (key, value) in file.Entries(root, "version", "profiles"))
            {
                if (key == "profiles")
                {
                    ReadProfiles(file, value, profiles);
                }
                else if (file.Text(value) is { } version && version != "1")
                {
                    file.Add(value, "ASF3101", $"不认识版本“{version}”，请写 version: 1。", $"Version '{version}' is not known; write version: 1.");
                }
            }

            if (profiles.Count == 0 && file.Problems.Count == 0)
            {
                file.Add(root, "ASF3102", "文件里没有口径。加一个 profiles 列表。", "The file holds no profile; add a list of profiles.");
            }
        }

        return file.Problems.Count == 0 ? profiles.ToImmutable() : throw new ConfigurationException(file.Problems);
    }

    private static void ReadProfiles(YamlFile file, YamlNode value, ImmutableArray<ServiceLevelProfile>.Builder profiles)
    {
        if (value is not YamlSequenceNode list)
        {
            file.Add(value, "ASF3102", "profiles 应该是一个列表，每项一个口径。", "profiles is a list with one profile an item.");
            return;
        }

        foreach (var item in list.Children)
        {
            if (file.Mapping(item) is { } mapping && ReadProfile(file, mapping) is { } profile)
            {
                if (profiles.Any(p => p.Id == profile.Id))
                {
                    file.Add(item, "ASF3103", $"口径“{profile.Id}”写了两次，改一个 id。", $"Profile '{profile.Id}' is there twice; rename one.");
                }

                profiles.Add(profile);
            }
        }
    }

    private static ServiceLevelProfile? ReadProfile(YamlFile file, YamlMappingNode mapping)
    {
        var texts = new Dictionary<string, string>();
        var profile = new ServiceLevelProfile("", default, default);
        foreach (var (key, value) in file.Entries(mapping, _keys))
        {
            if (key == "automatic_phrases")
            {
                profile = profile with { AutomaticPhrases = [.. file.Texts(value).Select(t => t.Text)] };
            }
            else if (file.Text(value) is { } text)
            {
                texts[key] = text;
                profile = ReadSetting(file, key, value, text, profile);
            }
        }

        if (profile is { Outside: OutsideHours.NextOpening, Clock: WaitClock.Wall })
        {
            file.Add(mapping, "ASF3107", "clock: wall 不能和 outside_hours: next_opening 一起用；改成 exclude，或改 clock: service。", "clock: wall does not go with outside_hours: next_opening; use exclude, or clock: service.");
        }

        var missing = _required.Where(k => !texts.ContainsKey(k)).ToList();
        foreach (var key in missing)
        {
            file.Add(mapping, "ASF3104", $"这个口径缺少 {key}。", $"This profile lacks {key}.");
        }

        return missing.Count > 0
            ? null
            : profile with
            {
                Id = texts["id"],
                Title = new LocalizedText(texts["title"], texts.GetValueOrDefault("title_en", texts["title"])),
                Definition = new LocalizedText(WithoutFoldedSpaces(texts["definition"]), texts.GetValueOrDefault("definition_en", texts["definition"])),
            };
    }

    private static ServiceLevelProfile ReadSetting(YamlFile file, string key, YamlNode value, string text, ServiceLevelProfile profile)
    {
        switch (key)
        {
            case "id" when !text.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-'):
                file.Add(value, "ASF3105", $"“{text}”不能当 id，只用小写字母、数字和连字符。", $"'{text}' is no id; use lower-case letters, digits and hyphens.");
                return profile;
            case "unit":
                return profile with { Unit = Choice(file, value, text, ReplyUnit.Rounds) };
            case "clock":
                return profile with { Clock = Choice(file, value, text, WaitClock.Service) };
            case "outside_hours":
                return profile with { Outside = Choice(file, value, text, OutsideHours.Exclude) };
            case "persons":
                return profile with { Persons = Choice(file, value, text, PersonRule.EveryRound) };
            case "formula":
                return profile with { Formula = Choice(file, value, text, FormulaSource.Own) };
            case "limit":
                return profile with { Limit = Duration(file, value, text) ?? profile.Limit };
            case "wait_cap":
                return profile with { WaitCap = Duration(file, value, text) };
            case "service_hours" when ServiceHours.TryParse(text, out var hours):
                return profile with { ServiceHours = hours };
            case "service_hours":
                file.Add(value, "ASF1105", $"“{text}”不是服务时间，写成 09:00-22:00。", $"'{text}' is no time range; write 09:00-22:00.");
                return profile;
            default:
                return profile;
        }
    }

    private static T Choice<T>(YamlFile file, YamlNode value, string text, T fallback)
        where T : struct, Enum
    {
        foreach (var choice in Enum.GetValues<T>())
        {
            if (Name(choice) == text)
            {
                return choice;
            }
        }

        var known = Enum.GetValues<T>().Select(Name).ToList();
        file.Add(value, "ASF3106", $"不认识“{text}”，只能写 {string.Join("、", known)}。", $"'{text}' is not known; write one of {string.Join(", ", known)}.");
        return fallback;
    }

    /// <summary><c>next_opening</c> for <c>NextOpening</c>.</summary>
    private static string Name<T>(T choice)
        where T : struct, Enum => string.Concat(choice.ToString().Select((c, i) => char.IsUpper(c) && i > 0 ? $"_{char.ToLowerInvariant(c)}" : $"{char.ToLowerInvariant(c)}"));

    private static TimeSpan? Duration(YamlFile file, YamlNode value, string text)
    {
        if (text.Length > 1 && int.TryParse(text.AsSpan(0, text.Length - 1), NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number is > 0 and <= 86_400)
        {
            var duration = text[^1] switch { 's' => TimeSpan.FromSeconds(number), 'm' => TimeSpan.FromMinutes(number), 'h' => TimeSpan.FromHours(number), _ => TimeSpan.Zero };
            if (duration > TimeSpan.Zero && duration <= TimeSpan.FromHours(24))
            {
                return duration;
            }
        }

        file.Add(value, "ASF1104", $"“{text}”不是时长，写成 90s、3m 或 1h，最长 24h。", $"'{text}' is no duration; write 90s, 3m or 1h, at most 24h.");
        return null;
    }

    /// <summary>A folded block joins its lines with spaces, which Chinese does not have after its punctuation.</summary>
    private static string WithoutFoldedSpaces(string text) => text.Replace("。 ", "。", StringComparison.Ordinal).Replace("； ", "；", StringComparison.Ordinal).Replace("， ", "，", StringComparison.Ordinal);
}
