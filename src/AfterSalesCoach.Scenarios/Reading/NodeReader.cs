using System.Collections.Immutable;
using AfterSalesCoach.Dialogue.Acts;
using AfterSalesCoach.Linting;
using AfterSalesCoach.Scenarios.Model;

namespace AfterSalesCoach.Scenarios.Reading;

/// <summary>Reads one node.</summary>
internal sealed class NodeReader(References references)
{
    private const int MostChoices = 12;

    private readonly OutcomeReader _outcomes = new(references);
    private readonly ConditionReader _conditions = new(references);

    public ScenarioNode Read(string id, Fields fields)
    {
        var says = fields.Mooded("says");
        if (says is null && !fields.Has("says"))
        {
            fields.Missing("says", "写上客户在这里说的话。", "Write what the customer says here.");
        }

        var node = new ScenarioNode(id, says ?? new MoodText(default(LocalizedText)), fields.Position)
        {
            Picks = ReadPicks(fields),
            Write = fields.Map("write") is { } write ? ReadWrite(write) : null,
            Operations = [.. Bounded(fields, "operate").Select(v => Fields.Of(v, fields.Problems)).OfType<Fields>().Select(ReadOperation).OfType<OperationOption>()],
            NotBefore = ReadTime(fields),
            Hint = fields.Map("hint") is { } hint ? ReadHint(hint) : null,
            Model = fields.Text("model"),
            Lesson = fields.Text("lesson"),
            Guide = ReadGuide(fields.Take("guide"), fields),
        };
        fields.Finish();
        if (!fields.Has("pick") && !fields.Has("write") && !fields.Has("operate"))
        {
            fields.Problems.Add(fields.Position, "ASP2013", $"节点“{id}”没有出口。加上 pick、write 或 operate，或把它移到 endings。", $"Node '{id}' leads nowhere; add pick, write or operate, or make it an ending.");
        }

        return node;
    }

    public static GuideReference? ReadGuide(YamlValue? value, Fields fields)
    {
        if (value is null || fields.Scalar(value) is not { } text)
        {
            return null;
        }

        if (GuideSections.Find(text) is { } section)
        {
            return section;
        }

        var (chinese, english) = Nearest.Suggestion(text, GuideSections.All.Select(GuideSections.Write));
        fields.Problems.Add(value.Position, "ASP2014", $"没有“{text}”这一节。{chinese}写成“fruit 方案三”；全部章节见 scenarios/README.md。", $"There is no section '{text}'.{english} Write e.g. 'fruit 方案三'; scenarios/README.md lists them.", text);
        return null;
    }

    private ImmutableArray<PickOption> ReadPicks(Fields fields)
    {
        var options = ImmutableArray.CreateBuilder<PickOption>();
        foreach (var value in Bounded(fields, "pick"))
        {
            if (Fields.Of(value, fields.Problems) is { } option)
            {
                options.Add(ReadPick(option, options.Count + 1));
            }
        }

        foreach (var twice in options.GroupBy(o => o.Id, StringComparer.Ordinal).Where(g => g.Count() > 1))
        {
            fields.Problems.Add(twice.Last().Outcome.Position, "ASP2015", $"选项“{twice.Key}”重名。换一个 id。", $"Two options are called '{twice.Key}'; rename one.");
        }

        return options.ToImmutable();
    }

    private PickOption ReadPick(Fields fields, int number)
    {
        if (!fields.Has("reply"))
        {
            fields.Missing("reply", "写上这条回复的原文。", "Write the words of the reply.");
        }

        var option = new PickOption(fields.Word("id") ?? $"{number}", fields.Text("reply") ?? default, _outcomes.Read(fields))
        {
            Breaks = ConditionReader.RuleNames(fields, "breaks"),
            Acts = fields.Choices<DialogueAct>("acts"),
            When = _conditions.Read(fields.Take("when"), fields.Problems),
        };
        fields.Finish();
        return option;
    }

    private WriteChoice ReadWrite(Fields fields)
    {
        var routes = Bounded(fields, "routes").Select(v => Fields.Of(v, fields.Problems)).OfType<Fields>().Select(ReadRoute).ToImmutableArray();
        var unclear = fields.Mooded("unclear");
        var samples = fields.Texts("samples");
        if (!fields.Has("routes"))
        {
            fields.Missing("routes", "至少写一条路线：什么样的回复去哪里。", "Write at least one route.");
        }

        fields.Finish();
        return new WriteChoice(routes) { Unclear = unclear, Samples = samples };
    }

    private WriteRoute ReadRoute(Fields fields)
    {
        if (!fields.Has("when"))
        {
            fields.Missing("when", "写上条件；不符合任何路线的回复会自动走“没听明白”。", "Write a condition; what fits no route is taken as unclear by itself.");
        }

        var route = new WriteRoute(_conditions.Read(fields.Take("when"), fields.Problems), _outcomes.Read(fields));
        fields.Finish();
        return route;
    }

    private OperationOption? ReadOperation(Fields fields)
    {
        if (!fields.Has("do"))
        {
            fields.Missing("do", "写上平台操作，例如 negotiate。", "Name the operation, e.g. negotiate.");
        }

        var kind = fields.Choice<OperationKind>("do");
        var option = new OperationOption(kind ?? default, _outcomes.Read(fields))
        {
            Type = fields.Choice<NegotiationType>("type"),
            Reason = fields.Word("reason"),
            Amount = fields.Range("amount"),
            When = _conditions.Read(fields.Take("when"), fields.Problems),
        };
        fields.Finish();
        if (option.Type is not null && kind is not (null or OperationKind.Negotiate))
        {
            fields.Problems.Add(fields.PositionOf("type"), "ASP2016", "只有 negotiate（售后协商）才有 type。删掉这一行。", "Only negotiate has a type; drop the line.");
        }

        return kind is null ? null : option;
    }

    private static TimeSpan? ReadTime(Fields fields)
    {
        if (fields.Word("not_before") is not { } text)
        {
            return null;
        }

        if (StoryTimes.TryParse(text, out var time))
        {
            return time;
        }

        fields.Problems.Add(
            fields.PositionOf("not_before"), "ASP2041", $"“{text}”不是时间，写成 16:00（当天）或 +1d 9:15（第二天）。", $"'{text}' is no time; write 16:00 (that day) or +1d 9:15 (the day after).");
        return null;
    }

    private static Hint? ReadHint(Fields fields)
    {
        var (text, cost) = (fields.Text("text"), fields.Whole("cost", 0, 20));
        fields.Finish();
        if (text is null)
        {
            fields.Missing("text", "写上提示的内容。", "Write the hint.");
        }

        return text is { } words ? new Hint(words, cost ?? 5) : null;
    }

    private static ImmutableArray<YamlValue> Bounded(Fields fields, string name)
    {
        var values = fields.List(name);
        if (values.Length > MostChoices)
        {
            fields.Problems.Add(values[MostChoices].Position, "ASP2017", $"{name} 超过 {MostChoices} 项。分成两个节点。", $"More than {MostChoices} entries in {name}; split the node.");
        }

        return values.Length == 0 && fields.Has(name) ? Empty(fields, name) : values;
    }

    private static ImmutableArray<YamlValue> Empty(Fields fields, string name)
    {
        fields.Problems.Add(fields.PositionOf(name), "ASP2018", $"{name} 是空的。写上内容，或删掉这一行。", $"{name} is empty; fill it or drop the line.");
        return [];
    }
}
