using System.Globalization;
using System.Text.Json;
using AfterSalesCoach.Cli.Output;
using AfterSalesCoach.Learning.Evaluation;
using AfterSalesCoach.Linting;
using AfterSalesCoach.Linting.Confidence;

namespace AfterSalesCoach.Cli.Commands;

/// <summary>Writes rule descriptors for people, for documents and for programs.</summary>
internal sealed class RuleCatalogWriter(TextWriter output, UserLanguage language)
{
    private bool English => language == UserLanguage.English;

    public void WriteList(IEnumerable<RuleDescriptor> rules)
    {
        foreach (var rule in rules)
        {
            output.WriteLine($"{rule.Id}  {Names.Of(rule.Severity, language)}  {rule.Title.In(language)}");
        }

        output.WriteLine();
        output.WriteLine(English ? "coach rules ASC1001 explains one." : "coach rules ASC1001 可以看某条规则的详细说明。");
    }

    public void Explain(RuleDescriptor rule)
    {
        output.WriteLine($"{rule.Id} {rule.Title.In(language)}（{rule.Name}）");
        output.WriteLine($"{(English ? "severity" : "级别")}：{Names.Of(rule.Severity, language)}");
        output.WriteLine($"{(English ? "source" : "依据")}：{string.Join("；", rule.Guides)}");
        output.WriteLine($"{(English ? "why" : "为什么")}：{rule.Why.In(language)}");
        output.WriteLine($"{(English ? "instead" : "怎么写")}：{rule.Instead.In(language)}");
        WriteQuality(rule);
        WriteExamples(rule, flagged: true, English ? "Flagged" : "会被查出");
        WriteExamples(rule, flagged: false, English ? "Accepted" : "不会被查出");
    }

    public void WriteMarkdown(IEnumerable<RuleDescriptor> rules)
    {
        output.WriteLine(English ? "| id | name | severity | source |" : "| 编号 | 名称 | 级别 | 依据 |");
        output.WriteLine("|---|---|---|---|");
        foreach (var rule in rules)
        {
            var guides = string.Join("；", rule.Guides.Select(g => $"{g.Document.ToString().ToLowerInvariant()} {g.Section}"));
            output.WriteLine($"| {rule.Id} | {rule.Title.In(language)} `{rule.Name}` | {Names.Of(rule.Severity)} | {guides} |");
        }
    }

    public void WriteJson(IEnumerable<RuleDescriptor> rules)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, FindingJson.Options with { Indented = true }))
        {
            json.WriteStartArray();
            foreach (var rule in rules)
            {
                json.WriteStartObject();
                json.WriteString("id", rule.Id);
                json.WriteString("name", rule.Name);
                json.WriteString("title", rule.Title.In(language));
                json.WriteString("scope", rule.Scope.ToString().ToLowerInvariant());
                json.WriteString("severity", Names.Of(rule.Severity));
                json.WriteString("why", rule.Why.In(language));
                json.WriteString("instead", rule.Instead.In(language));
                json.WriteStartArray("guides");
                foreach (var guide in rule.Guides)
                {
                    json.WriteStringValue(guide.ToString());
                }

                json.WriteEndArray();
                json.WriteEndObject();
            }

            json.WriteEndArray();
        }

        output.WriteLine(System.Text.Encoding.UTF8.GetString(stream.ToArray()));
    }

    private void WriteQuality(RuleDescriptor rule)
    {
        if (OperatingPoint.Of(rule.Id) is not { } point)
        {
            return;
        }

        var (precision, recall) = (WilsonInterval.Of(point.Found, point.Found + point.Wrong), WilsonInterval.Of(point.Found, point.Found + point.Missed));
        output.WriteLine(English
            ? string.Create(CultureInfo.InvariantCulture, $"measured: precision {precision.Low:P0}–{precision.High:P0}, recall {recall.Low:P0}–{recall.High:P0} (95 % intervals, {point.Found + point.Missed} labelled replies)")
            : string.Create(CultureInfo.InvariantCulture, $"实测：查出的有 {precision.Low:P0}–{precision.High:P0} 正确，该查的查出 {recall.Low:P0}–{recall.High:P0}（95% 区间，{point.Found + point.Missed} 条标注回复）"));
    }

    private void WriteExamples(RuleDescriptor rule, bool flagged, string heading)
    {
        output.WriteLine();
        output.WriteLine($"{heading}：");
        foreach (var example in rule.Examples.Where(e => e.IsFlagged == flagged))
        {
            var markup = ConversationMarkup.Parse(example.Markup);
            foreach (var message in markup.Conversation.Messages)
            {
                var time = message.Time is { } at ? at.ToString("[MM-dd HH:mm:ss] ", CultureInfo.InvariantCulture) : "";
                output.WriteLine($"  {time}{Names.Of(message.Speaker, language)}：{message.Text}");
            }

            if (example.Rewritten is { } rewritten)
            {
                output.WriteLine($"  → {rewritten}");
            }

            output.WriteLine();
        }
    }
}
