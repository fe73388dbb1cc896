using System.Collections.Immutable;
using System.Globalization;
using AfterSalesCoach.Linting;
using AfterSalesCoach.Scenarios.Model;

namespace AfterSalesCoach.Scenarios.Reading;

/// <summary>The entries of one mapping, taken one by one; <see cref="Finish"/> reports what nobody asked for.</summary>
/// <remarks>A field that is there but wrong is reported once and reads as absent.</remarks>
internal sealed class Fields(YamlValue.Map map, ProblemList problems)
{
    /// <summary>No sentence in a chat is longer.</summary>
    private const int LongestText = 2_000;

    private static readonly (string Chinese, string English) _cutText = (
        "如果它是一句话的后半句：{ } 里的逗号会把话断开，把整句用双引号括起来。", " If it is the rest of a text: a comma inside { } cuts it; put the whole text into double quotes.");

    private static readonly (string Chinese, string English) _wideColon = ("名称后面的冒号要用半角的，再加一个空格。", " The colon after a name is the plain one, with a space.");

    private readonly List<string> _asked = [];

    public PackPosition Position => map.Position;

    public ProblemList Problems => problems;

    public static Fields? Of(YamlValue? value, ProblemList problems)
    {
        if (value is YamlValue.Map map)
        {
            return new Fields(map, problems);
        }

        if (value is not null)
        {
            problems.Add(value.Position, "ASP2001", "这里应该是几行“名称: 值”。", "A mapping is expected here.");
        }

        return null;
    }

    public bool Has(string name) => Find(name) is not null;

    public YamlValue? Take(string name)
    {
        _asked.Add(name);
        return Find(name);
    }

    public PackPosition PositionOf(string name) => Find(name)?.Position ?? Position;

    public Fields? Map(string name) => Of(Take(name), problems);

    /// <summary>The items of a list; a single value is a list of one.</summary>
    public ImmutableArray<YamlValue> List(string name) => Take(name) switch
    {
        null => [],
        YamlValue.List list => list.Items,
        var single => [single],
    };

    /// <summary>Reports each of <paramref name="names"/> that is not there.</summary>
    public void Require(string chinese, string english, params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            if (!Has(name))
            {
                Missing(name, chinese, english);
            }
        }
    }

    public void Missing(string name, string chinese, string english) =>
        problems.Add(Position, "ASP2002", $"缺少 {name}。{chinese}", $"{name} is missing. {english}", $"{Position} {name}");

    public string? Word(string name) => Take(name) is { } value ? Scalar(value) : null;

    public string? Scalar(YamlValue value)
    {
        if (value is YamlValue.Scalar { Text.Length: > 0 } scalar && scalar.Text.Length <= LongestText)
        {
            return scalar.Text;
        }

        problems.Add(
            value.Position, "ASP2003", value is YamlValue.Scalar { Text.Length: > 0 } ? $"文字超过 {LongestText} 字。写短一些。" : "这里应该是一段文字。",
            value is YamlValue.Scalar { Text.Length: > 0 } ? $"Longer than {LongestText} characters; shorten it." : "A text is expected here.");
        return null;
    }

    public ImmutableArray<string> Words(string name) => [.. List(name).Select(Scalar).OfType<string>()];

    /// <summary>A text in one language or <c>{ zh: …, en: … }</c>; English falls back to Chinese.</summary>
    public LocalizedText? Text(string name) => Take(name) is { } value ? Localized(value) : null;

    public ImmutableArray<LocalizedText> Texts(string name) => [.. List(name).Select(Localized).OfType<LocalizedText>()];

    public LocalizedText? Localized(YamlValue value)
    {
        if (value is not YamlValue.Map { } localized)
        {
            return Scalar(value) is { } text ? new LocalizedText(text, text) : null;
        }

        var fields = new Fields(localized, problems);
        var (chinese, english) = (fields.Word("zh"), fields.Word("en"));
        if (!fields.Has("zh"))
        {
            fields.Missing("zh", "中文是必需的，例如 { zh: 您好, en: Hello }。", "Chinese is required, e.g. { zh: 您好, en: Hello }.");
        }

        fields.Finish();
        return chinese is null ? null : new LocalizedText(chinese, english ?? chinese);
    }

    /// <summary>A text, or one for each mood: <c>{ calm: …, annoyed: …, angry: … }</c>.</summary>
    public MoodText? Mooded(string name)
    {
        if (Take(name) is not { } value)
        {
            return null;
        }

        if (value is not YamlValue.Map map || !map.Entries.Any(e => e.Key.Text is "calm" or "annoyed" or "angry"))
        {
            return Localized(value) is { } always ? new MoodText(always) : null;
        }

        var fields = new Fields(map, problems);
        var (calm, annoyed, angry) = (fields.Text("calm"), fields.Text("annoyed"), fields.Text("angry"));
        if (!fields.Has("calm"))
        {
            fields.Missing("calm", "三种心情里至少要写 calm。", "At least calm is required.");
        }

        fields.Finish();
        return calm is { } basis ? new MoodText(basis, annoyed ?? basis, angry ?? annoyed ?? basis) : null;
    }

    public decimal? Number(string name, decimal min, decimal max)
    {
        if (Take(name) is not { } value)
        {
            return null;
        }

        if (value is YamlValue.Scalar scalar && decimal.TryParse(scalar.Text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) && number >= min && number <= max)
        {
            return number;
        }

        problems.Add(value.Position, "ASP2004", $"{name} 应该是 {min} 到 {max} 之间的数。", $"{name} has to be a number from {min} to {max}.");
        return null;
    }

    public int? Whole(string name, int min, int max)
    {
        var number = Number(name, min, max);
        if (number is { } n && n != decimal.Truncate(n))
        {
            problems.Add(PositionOf(name), "ASP2004", $"{name} 应该是整数。", $"{name} has to be a whole number.");
            return null;
        }

        return (int?)number;
    }

    public bool Flag(string name)
    {
        switch (Take(name))
        {
            case null:
            case YamlValue.Scalar { Text: "false" }:
                return false;
            case YamlValue.Scalar { Text: "true" }:
                return true;
            case var value:
                problems.Add(value.Position, "ASP2005", $"{name} 只能是 true 或 false。", $"{name} is true or false.");
                return false;
        }
    }

    public TimeSpan? Duration(string name)
    {
        if (Take(name) is not { } value)
        {
            return null;
        }

        if (value is YamlValue.Scalar scalar && Durations.TryParse(scalar.Text, out var duration))
        {
            return duration;
        }

        problems.Add(value.Position, "ASP2006", $"{name} 应该是时长，写成 40s、3m、2h 或 1d，最长 30d。", $"{name} has to be a length of time: 40s, 3m, 2h or 1d, at most 30d.");
        return null;
    }

    public T? Choice<T>(string name)
        where T : struct, Enum => Take(name) is { } value ? ChoiceOf<T>(value) : null;

    public ImmutableArray<T> Choices<T>(string name)
        where T : struct, Enum => [.. List(name).Select(ChoiceOf<T>).OfType<T>()];

    public T? ChoiceOf<T>(YamlValue value)
        where T : struct, Enum
    {
        if (value is YamlValue.Scalar scalar && Vocabulary.TryParse<T>(scalar.Text, out var choice))
        {
            return choice;
        }

        var written = (value as YamlValue.Scalar)?.Text ?? "";
        var words = Vocabulary.All<T>();
        var (chinese, english) = Nearest.Suggestion(written, words);
        var known = words.Length <= 16 ? string.Join("、", words) : "coach pack schema 里列出的词";
        problems.Add(value.Position, "ASP2007", $"不认识“{written}”。{chinese}可以写：{known}。", $"'{written}' is not known.{english} Known: {string.Join(", ", words)}.", $"{typeof(T).Name} {written}");
        return null;
    }

    public NumberRange? Range(string name)
    {
        if (Take(name) is not { } value || Of(value, problems) is not { } fields)
        {
            return null;
        }

        var (min, max) = (fields.Number("min", -1_000_000, 1_000_000), fields.Number("max", -1_000_000, 1_000_000));
        fields.Finish();
        if (min > max || (min is null && max is null))
        {
            problems.Add(value.Position, "ASP2008", "范围写成 { min: 1, max: 5 }，min 不大于 max，至少写一个。", "A range is { min: 1, max: 5 }, min at most max, at least one of them.");
            return null;
        }

        return new NumberRange(min, max);
    }

    /// <summary>Reports entries that nobody asked for.</summary>
    public void Finish()
    {
        foreach (var (key, value) in map.Entries)
        {
            if (!_asked.Contains(key.Text))
            {
                var (chinese, english) = key.Text.Contains('：', StringComparison.Ordinal) ? _wideColon
                    : map.IsInBraces && value is YamlValue.Scalar { Text: "" } ? _cutText : Nearest.Suggestion(key.Text, _asked);
                problems.Add(key.Position, "ASP2009", $"不认识“{key.Text}”。{chinese}这里可以写：{string.Join("、", _asked)}。", $"'{key.Text}' is not known here.{english} Known: {string.Join(", ", _asked)}.");
            }
        }
    }

    private YamlValue? Find(string name)
    {
        foreach (var (key, value) in map.Entries)
        {
            if (key.Text == name)
            {
                return value;
            }
        }

        return null;
    }
}
