using AfterSalesCoach.Linting.Configuration;
using AfterSalesCoach.Text.Patterns;
using YamlDotNet.RepresentationModel;

namespace AfterSalesCoach.Linting.HouseRules;

/// <summary>One entry of a house-rule file as it is being read.</summary>
internal sealed class HouseRuleDraft
{
    private const int MaxPatterns = 1_000;

    public string Id { get; private set; } = "";

    public HouseRuleKind? Kind { get; private set; }

    public string Title { get; private set; } = "";

    public Severity Severity { get; private set; } = Severity.Warning;

    public PatternSet? Phrases { get; private set; }

    public PatternSet? Before { get; private set; }

    public PatternSet? Customer { get; private set; }

    public PatternSet? Reply { get; private set; }

    public string? With { get; private set; }

    public string? Message { get; private set; }

    public string? Why { get; private set; }

    public string? Instead { get; private set; }

    public List<(string Text, YamlNode Node)> Want { get; private set; } = [];

    public List<(string Text, YamlNode Node)> Accept { get; private set; } = [];

    public void Read(YamlFile file, string key, YamlNode value)
    {
        switch (key)
        {
            case "id":
                ReadId(file, value);
                break;
            case "kind":
                Kind = ReadName<HouseRuleKind>(file, value, "ASF1206");
                break;
            case "severity":
                Severity = ReadName<Severity>(file, value, "ASF1106") ?? Severity;
                break;
            case "title":
                Title = file.Text(value) ?? "";
                break;
            case "with":
                With = file.Text(value);
                break;
            case "message":
                Message = file.Text(value);
                break;
            case "why":
                Why = file.Text(value);
                break;
            case "instead":
                Instead = file.Text(value);
                break;
            case "phrases":
                Phrases = ReadPatterns(file, value);
                break;
            case "before":
                Before = ReadPatterns(file, value);
                break;
            case "customer":
                Customer = ReadPatterns(file, value);
                break;
            case "reply":
                Reply = ReadPatterns(file, value);
                break;
            case "want":
                Want = file.Texts(value);
                break;
            case "accept":
                Accept = file.Texts(value);
                break;
        }
    }

    public void CheckComplete(YamlFile file, YamlNode item)
    {
        var missing = new List<string>();
        Require("id", Id.Length > 0);
        Require("kind", Kind is not null);
        Require("title", Title.Length > 0);
        Require("phrases", Phrases is not null);
        Require("want", Want.Count > 0);
        Require("accept", Accept.Count > 0);
        Require("with", Kind != HouseRuleKind.Replace || With is not null);
        Require("before", Kind != HouseRuleKind.Order || Before is not null);
        if (missing.Count > 0)
        {
            file.Add(item, "ASF1207", $"规则“{Id}”缺少：{string.Join("、", missing)}。", $"Rule '{Id}' lacks: {string.Join(", ", missing)}.");
        }

        void Require(string key, bool given)
        {
            if (!given)
            {
                missing.Add(key);
            }
        }
    }

    private void ReadId(YamlFile file, YamlNode value)
    {
        Id = (file.Text(value) ?? "").ToUpperInvariant();
        if (Id.StartsWith("ASC", StringComparison.Ordinal) || Id.Length is < 3 or > 20 || !Id.All(c => char.IsAsciiLetterUpper(c) || char.IsAsciiDigit(c) || c == '-'))
        {
            file.Add(value, "ASF1208", "编号用 3 到 20 个字母、数字或短横，不能以 ASC 开头，例如 SHOP001。", "An id has 3 to 20 letters, digits or hyphens and does not start with ASC, e.g. SHOP001.");
        }
    }

    private static T? ReadName<T>(YamlFile file, YamlNode value, string code)
        where T : struct, Enum
    {
        if (Enum.TryParse<T>((value as YamlScalarNode)?.Value, ignoreCase: true, out var parsed) && Enum.IsDefined(parsed))
        {
            return parsed;
        }

        var names = Enum.GetNames<T>().Select(n => n.ToLowerInvariant());
        file.Add(value, code, $"这里可以写：{string.Join("、", names)}。", $"Write one of: {string.Join(", ", names)}.");
        return null;
    }

    private static PatternSet? ReadPatterns(YamlFile file, YamlNode value)
    {
        var texts = file.Texts(value);
        if (texts.Count > MaxPatterns)
        {
            file.Add(value, "ASF1209", $"一条规则最多 {MaxPatterns} 个说法。", $"A rule has at most {MaxPatterns} patterns.");
            return null;
        }

        foreach (var (text, node) in texts)
        {
            try
            {
                _ = new PatternSet([text]);
            }
            catch (PatternSyntaxException e)
            {
                file.Add(node, "ASF1210", $"说法“{text}”第 {e.Position + 1} 个字处写法有误：{e.Problem}。", $"Pattern '{text}', character {e.Position + 1}: {e.Problem}.");
                return null;
            }
        }

        return texts.Count > 0 ? new PatternSet([.. texts.Select(t => t.Text)]) : null;
    }
}
