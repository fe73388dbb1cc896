using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using AfterSalesCoach.Dialogue;
using AfterSalesCoach.Dialogue.Acts;
using AfterSalesCoach.Linting;
using AfterSalesCoach.Scenarios.Model;
using AfterSalesCoach.Scenarios.Reading;

namespace AfterSalesCoach.Scenarios.Authoring;

/// <summary>The JSON Schema of scenario files, by which editors complete and check them. Source: JSON Schema draft 2020-12.</summary>
/// <remarks>References between nodes are beyond a schema; <see cref="PackLoader"/> checks them.</remarks>
public static class PackSchema
{
    private static readonly JsonSerializerOptions _options = new() { WriteIndented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Write()
    {
        var schema = Closed(TopLevel(), "format", "id", "title", "case", "customer", "start", "out_of_patience", "nodes", "endings");
        schema.Insert(0, "$schema", "https://json-schema.org/draft/2020-12/schema");
        schema.Insert(1, "title", "AfterSalesCoach scenario, format 1");
        schema["$defs"] = Definitions();
        return schema.ToJsonString(_options) + "\n";
    }

    private static JsonObject TopLevel() => new()
    {
        ["format"] = new JsonObject { ["const"] = 1 },
        ["id"] = Text(),
        ["title"] = Ref("text"),
        ["summary"] = Ref("text"),
        ["difficulty"] = Whole(1, 5),
        ["include"] = OneOrMore(Text()),
        ["phrases"] = new JsonObject { ["type"] = "object", ["additionalProperties"] = OneOrMore(Ref("text")) },
        ["guides"] = OneOrMore(Ref("guide")),
        ["case"] = Closed(
            new JsonObject
            {
                ["order"] = Ref("text"),
                ["category"] = Enum<ProductCategory>(),
                ["paid"] = Number(0.01, 1_000_000),
                ["days_since_receipt"] = Whole(0, 36_500),
                ["warranty"] = Enum<Warranty>(),
                ["damage_ratio"] = Number(0, 1),
                ["policy"] = Ref("text"),
            },
            "order", "category", "paid"),
        ["customer"] = Closed(new JsonObject
        {
            ["use"] = Text(),
            ["name"] = Ref("text"),
            ["temperament"] = Ref("text"),
            ["patience"] = Whole(1, 10),
            ["satisfied_by"] = Ref("text"),
            ["follow_ups"] = OneOrMore(Ref("text")),
            ["annoyed_leads"] = OneOrMore(Ref("text")),
            ["angry_leads"] = OneOrMore(Ref("text")),
        }),
        ["clock"] = Closed(new JsonObject { ["starts_at"] = Text(), ["reply_limit"] = Ref("duration"), ["follow_up_every"] = Ref("duration") }),
        ["rubric"] = Closed(new JsonObject { ["weights"] = PerDimension(0, 100), ["start"] = Whole(0, 100), ["pass"] = Whole(1, 100), ["critical"] = OneOrMore(Ref("rule")) }),
        ["start"] = Ref("name"),
        ["out_of_patience"] = Ref("name"),
        ["nodes"] = Named("node"),
        ["endings"] = Named("ending"),
    };

    private static JsonObject Definitions() => new()
    {
        ["name"] = new JsonObject { ["type"] = "string", ["pattern"] = "^[a-z][a-z0-9-]{0,39}$" },
        ["duration"] = new JsonObject { ["type"] = "string", ["pattern"] = "^[0-9]+[smhd]$" },
        ["guide"] = new JsonObject { ["enum"] = Strings(GuideSections.All.Select(GuideSections.Write)) },
        ["rule"] = new JsonObject { ["enum"] = Strings(RuleCatalog.All.Select(r => r.Descriptor.Id)) },
        ["text"] = AnyOf(Scalar(), Closed(new JsonObject { ["zh"] = Scalar(), ["en"] = Scalar() }, "zh")),
        ["mood_text"] = AnyOf(Ref("text"), Closed(new JsonObject { ["calm"] = Ref("text"), ["annoyed"] = Ref("text"), ["angry"] = Ref("text") }, "calm")),
        ["range"] = Closed(new JsonObject { ["min"] = new JsonObject { ["type"] = "number" }, ["max"] = new JsonObject { ["type"] = "number" } }),
        ["effects"] = Closed(new JsonObject
        {
            ["patience"] = Whole(-10, 10),
            ["trust"] = Whole(-5, 5),
            ["cost"] = Number(-100_000, 1_000_000),
            ["rating"] = Number(-4, 4),
            ["liability"] = Enum<Liability>(),
            ["set"] = OneOrMore(Text()),
            ["clear"] = OneOrMore(Text()),
            ["wait"] = Ref("duration"),
        }),
        ["condition"] = Condition(),
        ["pick"] = Outcome(new JsonObject { ["id"] = Scalar(), ["reply"] = Ref("text"), ["breaks"] = OneOrMore(Ref("rule")), ["acts"] = OneOrMore(Enum<DialogueAct>()), ["when"] = Ref("condition") }, "reply", "goto"),
        ["route"] = Outcome(new JsonObject { ["when"] = Ref("condition") }, "when", "goto"),
        ["operation"] = Outcome(
            new JsonObject { ["do"] = Enum<OperationKind>(), ["type"] = Enum<NegotiationType>(), ["reason"] = Text(), ["amount"] = Ref("range"), ["when"] = Ref("condition") }, "do", "goto"),
        ["node"] = Closed(
            new JsonObject
            {
                ["says"] = Ref("mood_text"),
                ["not_before"] = new JsonObject { ["type"] = "string", ["pattern"] = StoryTimes.Form },
                ["guide"] = Ref("guide"),
                ["lesson"] = Ref("text"),
                ["model"] = Ref("text"),
                ["hint"] = Closed(new JsonObject { ["text"] = Ref("text"), ["cost"] = Whole(0, 20) }, "text"),
                ["pick"] = List("pick"),
                ["operate"] = List("operation"),
                ["write"] = Closed(new JsonObject { ["routes"] = List("route"), ["unclear"] = Ref("mood_text"), ["samples"] = OneOrMore(Ref("text")) }, "routes"),
            },
            "says"),
        ["ending"] = Closed(
            new JsonObject
            {
                ["kind"] = Enum<EndingKind>(),
                ["title"] = Ref("text"),
                ["says"] = Ref("mood_text"),
                ["summary"] = Ref("text"),
                ["effects"] = Ref("effects"),
                ["score"] = PerDimension(-OutcomeReader.MostPoints, OutcomeReader.MostPoints),
            },
            "kind", "title"),
    };

    private static JsonObject Condition() => Closed(new JsonObject
    {
        ["all"] = OneOrMore(Ref("condition")),
        ["any"] = OneOrMore(Ref("condition")),
        ["not"] = Ref("condition"),
        ["breaks"] = AnyOf(
            new JsonObject { ["enum"] = Strings(["any", "error"]) }, OneOrMore(Ref("rule")),
            new JsonObject { ["type"] = "array", ["items"] = new JsonObject { ["enum"] = Strings(["any", "error"]) }, ["maxItems"] = 1 }),
        ["clean"] = Flag(),
        ["acts"] = OneOrMore(Enum<DialogueAct>()),
        ["any_act"] = OneOrMore(Enum<DialogueAct>()),
        ["asks"] = Flag(),
        ["ratio"] = Ref("range"),
        ["amount"] = Ref("range"),
        ["promise_within"] = Ref("duration"),
        ["late"] = Flag(),
        ["took_over"] = Ref("duration"),
        ["patience"] = Ref("range"),
        ["trust"] = Ref("range"),
        ["flags"] = OneOrMore(Text()),
        ["done"] = Enum<OperationKind>(),
        ["visited"] = Ref("name"),
        ["liability"] = Enum<Liability>(),
    });

    private static JsonObject Outcome(JsonObject properties, params string[] required)
    {
        properties["goto"] = Ref("name");
        properties["effects"] = Ref("effects");
        properties["score"] = PerDimension(-OutcomeReader.MostPoints, OutcomeReader.MostPoints);
        properties["coach"] = Ref("text");
        properties["reaction"] = Ref("mood_text");
        properties["critical"] = Flag();
        return Closed(properties, required);
    }

    private static JsonObject Closed(JsonObject properties, params string[] required)
    {
        var schema = new JsonObject { ["type"] = "object", ["additionalProperties"] = false, ["properties"] = properties };
        if (required.Length > 0)
        {
            schema["required"] = Strings(required);
        }

        return schema;
    }

    private static JsonObject PerDimension(int min, int max)
    {
        var properties = new JsonObject();
        foreach (var name in Vocabulary.All<Dimension>())
        {
            properties[name] = Whole(min, max);
        }

        return Closed(properties);
    }

    private static JsonObject Named(string definition) =>
        new() { ["type"] = "object", ["propertyNames"] = Ref("name"), ["additionalProperties"] = Ref(definition), ["minProperties"] = 1 };

    private static JsonObject List(string definition) => new() { ["type"] = "array", ["items"] = Ref(definition), ["minItems"] = 1, ["maxItems"] = 12 };

    private static JsonObject OneOrMore(JsonObject item) => AnyOf(item, new JsonObject { ["type"] = "array", ["items"] = item.DeepClone() });

    private static JsonObject AnyOf(params JsonObject[] choices) => new() { ["anyOf"] = new JsonArray([.. choices]) };

    private static JsonObject Ref(string definition) => new() { ["$ref"] = $"#/$defs/{definition}" };

    private static JsonObject Text() => new() { ["type"] = "string" };

    // 18 and true are texts to us, whatever YAML thinks.
    private static JsonObject Scalar() => new() { ["type"] = Strings(["string", "number", "boolean"]) };

    private static JsonObject Flag() => new() { ["type"] = "boolean" };

    private static JsonObject Number(double min, double max) => new() { ["type"] = "number", ["minimum"] = min, ["maximum"] = max };

    private static JsonObject Whole(int min, int max) => new() { ["type"] = "integer", ["minimum"] = min, ["maximum"] = max };

    private static JsonObject Enum<T>()
        where T : struct, System.Enum => new() { ["enum"] = Strings(Vocabulary.All<T>()) };

    private static JsonArray Strings(IEnumerable<string> values) => new([.. values.Select(v => JsonValue.Create(v))]);
}
