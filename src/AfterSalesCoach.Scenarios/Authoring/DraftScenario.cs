using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using AfterSalesCoach.Dialogue;
using AfterSalesCoach.Linting;
using AfterSalesCoach.Scenarios.Reading;

namespace AfterSalesCoach.Scenarios.Authoring;

/// <summary>A draft made of a real conversation: the finding is the decision, the reply that was sent a distractor, the rewrite the model.</summary>
/// <param name="Id">The path in the pack, without extension.</param>
/// <param name="Customer">What the customer said before it, masked; the last is answered.</param>
/// <param name="Sent">The reply that was sent, masked.</param>
/// <param name="Rules">What it breaks; at least one.</param>
/// <param name="Model">What to send instead.</param>
public sealed record DraftScenario(string Id, ProductCategory Category, ImmutableArray<string> Customer, string Sent, ImmutableArray<RuleDescriptor> Rules, string Model)
{
    private const int LongestText = 1_500;

    /// <summary>YAML that passes the check.</summary>
    public string Write()
    {
        var guide = Rules.SelectMany(r => r.Guides).Select(g => GuideSections.All.FirstOrDefault(s => s.Document == g.Document && g.Section.StartsWith(s.Section, StringComparison.Ordinal))).FirstOrDefault(g => g is not null);
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"# 由真实会话生成的草稿：补全案情、客户和其余节点，再运行 coach pack test。\nformat: 1\nid: {Id}\n");
        text.Append(CultureInfo.InvariantCulture, $"title: {YamlText.Quote("草稿：" + string.Join('、', Rules.Select(r => r.Title.Chinese)))}\n");
        text.Append(CultureInfo.InvariantCulture, $"case: {{ order: 待补充, category: {Vocabulary.Of(Category)}, paid: 1 }}   # 补上商品和实付\n");
        text.Append("customer: { name: 客户, patience: 5 }\nrubric:\n  weights: { response: 1, care: 1, evidence: 1, compensation: 1, wording: 1, promises: 1, compliance: 1 }\n");
        text.Append("start: opening\nout_of_patience: complaint\nnodes:\n  opening:\n");
        text.Append(CultureInfo.InvariantCulture, $"    says: {Text(string.Join('\n', Customer.DefaultIfEmpty("（客户没有说话）")))}\n");
        text.Append(guide is null ? "" : $"    guide: {GuideSections.Write(guide)}\n");
        text.Append(CultureInfo.InvariantCulture, $"    lesson: {Text(Rules[0].Instead.Chinese)}\n    model: {Text(Model)}\n    pick:\n");
        text.Append(CultureInfo.InvariantCulture, $"      - id: sent\n        reply: {Text(Sent)}\n        breaks: [{string.Join(", ", Rules.Select(r => r.Id))}]\n        effects: {{ patience: -2 }}\n        coach: {Text(Rules[0].Why.Chinese)}\n        goto: complaint\n");
        text.Append(CultureInfo.InvariantCulture, $"      - id: model\n        reply: {Text(Model)}\n        acts: [apologise]\n        goto: satisfied\n");
        text.Append("endings:\n  satisfied: { kind: resolved, title: 客户满意 }\n  complaint:\n    kind: escalated\n    title: 平台介入\n    effects: { rating: -2, liability: merchant }\n");
        return text.Append("    score: { response: -20, care: -30, evidence: -30, compensation: -30, wording: -30, promises: -20, compliance: -30 }\n").ToString();
    }

    private static string Text(string text) => YamlText.Quote(string.IsNullOrWhiteSpace(text) ? "（空）" : text.Length <= LongestText ? text : text[..LongestText]);
}
