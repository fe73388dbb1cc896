using System.Collections.Immutable;
using AfterSalesCoach.Dialogue;
using AfterSalesCoach.Dialogue.Tagging;
using AfterSalesCoach.Linting.Configuration;
using YamlDotNet.RepresentationModel;

namespace AfterSalesCoach.Linting.HouseRules;

/// <summary>Reads a shop's own rules and checks each against its own examples.</summary>
/// <remarks>
/// <code>
/// version: 1
/// rules:
///   - id: SHOP001
///     kind: phrase                    # phrase, replace, require, order
///     title: 不说“亲亲”
///     severity: warning               # info, warning (default), error
///     phrases: [亲亲, 么么(哒|啦)]      # pattern language of the lexicons
///     why: 品牌形象                    # optional, like message and instead
///     want: [亲亲，已经给您退款了]      # has to be flagged
///     accept: [您好，已经给您退款了]    # has to be clean
///   - { id: SHOP002, kind: replace, phrases: [退货险], with: 运费险, … }
///   - { id: SHOP003, kind: require, phrases: [开箱视频], customer: [少件], reply: [补发], … }   # customer, reply: when it applies
///   - { id: SHOP004, kind: order, phrases: [抱歉|对不起], before: [退款|补发], … }
/// </code>
/// An example is one reply, or several lines in the notation of <see cref="ConversationMarkup"/>.
/// </remarks>
public static class HouseRuleReader
{
    private const int MaxRules = 500;
    private static readonly string[] _keys =
        ["id", "kind", "title", "severity", "phrases", "with", "before", "customer", "reply", "message", "why", "instead", "want", "accept"];

    /// <exception cref="ConfigurationException">The file has problems, or a rule fails its own examples.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static ImmutableArray<HouseRule> Load(string path, DialogueTagger tagger) => Parse(path, YamlFile.ReadText(path), tagger);

    /// <inheritdoc cref="Load"/>
    public static ImmutableArray<HouseRule> Parse(string path, string content, DialogueTagger tagger)
    {
        var file = new YamlFile(path);
        var rules = ImmutableArray.CreateBuilder<HouseRule>();
        if (file.Load(content) is { } root)
        {
            foreach (var (key, value) in file.Entries(root, "version", "rules"))
            {
                if (key == "rules" && value is YamlSequenceNode list)
                {
                    if (list.Children.Count > MaxRules)
                    {
                        file.Add(list, "ASF1211", $"规则超过 {MaxRules} 条。拆成几个文件，在 house_rules 里都写上。", $"More than {MaxRules} rules; split them into several files and list all under house_rules.");
                    }

                    foreach (var item in list.Children.Take(MaxRules))
                    {
                        if (file.Mapping(item) is { } mapping)
                        {
                            Add(file, mapping, tagger, rules);
                        }
                    }
                }
                else if (key == "rules")
                {
                    file.Add(value, "ASF1201", "rules 应该是一个列表，每项以“- id:”开头。", "rules is a list.");
                }
            }
        }

        return file.Problems.Count == 0 ? rules.ToImmutable() : throw new ConfigurationException(file.Problems);
    }

    private static void Add(YamlFile file, YamlMappingNode item, DialogueTagger tagger, ImmutableArray<HouseRule>.Builder rules)
    {
        var before = file.Problems.Count;
        var draft = ReadDraft(file, item);
        if (rules.Any(r => r.Descriptor.Id == draft.Id))
        {
            file.Add(item, "ASF1202", $"编号“{draft.Id}”重复。", $"The id '{draft.Id}' is used twice.");
        }

        if (file.Problems.Count > before)
        {
            return;
        }

        var rule = Build(draft);
        CheckExamples(file, rule, draft, tagger);
        rules.Add(rule);
    }

    private static HouseRuleDraft ReadDraft(YamlFile file, YamlMappingNode item)
    {
        var draft = new HouseRuleDraft();
        foreach (var (key, value) in file.Entries(item, _keys))
        {
            draft.Read(file, key, value);
        }

        draft.CheckComplete(file, item);
        return draft;
    }

    private static HouseRule Build(HouseRuleDraft draft)
    {
        var title = new LocalizedText(draft.Title, draft.Title);
        var message = draft.Message ?? draft.Title + "：“{0}”";
        var descriptor = new RuleDescriptor(
            draft.Id, draft.Id.ToLowerInvariant(), RuleCategory.House, RuleScope.Message, draft.Severity, title, new LocalizedText(message, message))
        {
            Why = new LocalizedText(draft.Why ?? "本店规定。", draft.Why ?? "A rule of this shop."),
            Instead = new LocalizedText(draft.Instead ?? draft.With ?? draft.Title, draft.Instead ?? draft.With ?? draft.Title),
            Guides = [],
            Examples = [],
        };
        return new HouseRule(descriptor, draft.Kind!.Value, draft.Phrases!)
        {
            Other = draft.Kind == HouseRuleKind.Order ? draft.Before : draft.Reply,
            Customer = draft.Customer,
            Replacement = draft.With,
        };
    }

    private static void CheckExamples(YamlFile file, HouseRule rule, HouseRuleDraft draft, DialogueTagger tagger)
    {
        var linter = new Linter(tagger, [rule], LintSettings.Default);
        foreach (var (text, node) in draft.Want)
        {
            if (Flags(text, node) == false)
            {
                file.Add(node, "ASF1203", $"{rule.Descriptor.Id} 的 want 例句没有被查出：“{text}”。检查 phrases 的写法。", $"{rule.Descriptor.Id} does not flag its own want example: '{text}'.");
            }
        }

        foreach (var (text, node) in draft.Accept)
        {
            if (Flags(text, node) == true)
            {
                file.Add(node, "ASF1204", $"{rule.Descriptor.Id} 误报了自己的 accept 例句：“{text}”。把 phrases 写得更具体。", $"{rule.Descriptor.Id} flags its own accept example: '{text}'.");
            }
        }

        bool? Flags(string text, YamlNode node)
        {
            try
            {
                return linter.Lint(ParseExample(text)).Diagnostics.Length > 0;
            }
            catch (FormatException e)
            {
                file.Add(node, "ASF1205", $"例句读不懂：{e.Message}", $"The example cannot be read: {e.Message}");
                return null;
            }
        }
    }

    private static Conversation ParseExample(string text) =>
        text.StartsWith("客户：", StringComparison.Ordinal) || text.StartsWith("客服", StringComparison.Ordinal)
            ? ConversationMarkup.Parse(text).Conversation
            : new Conversation("example", [new Message(Speaker.Agent, text)]);
}
