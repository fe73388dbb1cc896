using System.Globalization;
using AfterSalesCoach.Dialogue;
using AfterSalesCoach.Scenarios.Model;

namespace AfterSalesCoach.Scenarios.Reading;

/// <summary>Reads what stands around the nodes: case, clock, rubric.</summary>
internal static class CaseReader
{
    private static readonly CaseFile _nothing = new(default, ProductCategory.Other, 1);

    public static CaseFile ReadCase(Fields? fields)
    {
        if (fields is null)
        {
            return _nothing;
        }

        fields.Require("案情至少要有 order、category、paid。", "A case has at least order, category and paid.", "order", "category", "paid");
        var file = new CaseFile(fields.Text("order") ?? default, fields.Choice<ProductCategory>("category") ?? default, fields.Number("paid", 0.01m, 1_000_000) ?? 1)
        {
            DaysSinceReceipt = fields.Whole("days_since_receipt", 0, 36_500),
            Warranty = fields.Choice<Warranty>("warranty") ?? default,
            DamageRatio = fields.Number("damage_ratio", 0, 1),
            Policy = fields.Text("policy"),
        };
        fields.Finish();
        return file;
    }

    public static ScenarioClock ReadClock(Fields? fields)
    {
        if (fields is null)
        {
            return ScenarioClock.Default;
        }

        var clock = new ScenarioClock(
            ReadStart(fields) ?? ScenarioClock.Default.StartsAt,
            fields.Duration("reply_limit") ?? ScenarioClock.Default.ReplyLimit,
            fields.Duration("follow_up_every") ?? ScenarioClock.Default.FollowUpEvery);
        fields.Finish();
        if (clock.ReplyLimit < TimeSpan.FromSeconds(10) || clock.FollowUpEvery < TimeSpan.FromSeconds(10))
        {
            fields.Problems.Add(fields.Position, "ASP2023", "reply_limit 和 follow_up_every 至少 10s。", "reply_limit and follow_up_every are at least 10s.");
            return ScenarioClock.Default;
        }

        return clock;
    }

    public static Rubric ReadRubric(Fields? fields)
    {
        if (fields is null)
        {
            return Rubric.Default;
        }

        var weights = fields.Has("weights") ? OutcomeReader.ReadScore(fields.Map("weights"), 0, 100) : Rubric.Default.Weights;
        fields.Take("weights");
        var rubric = new Rubric(weights, fields.Whole("start", 0, 100) ?? Rubric.DefaultStart, fields.Whole("pass", 1, 100) ?? Rubric.DefaultPass, ConditionReader.RuleNames(fields, "critical"));
        fields.Finish();
        if (weights.IsZero)
        {
            fields.Problems.Add(fields.PositionOf("weights"), "ASP2024", "权重全是 0，没法评分。至少给一个维度权重，例如 { care: 2 }。", "All weights are 0; give at least one dimension a weight, e.g. { care: 2 }.");
        }

        return rubric;
    }

    private static DateTimeOffset? ReadStart(Fields fields)
    {
        if (fields.Word("starts_at") is not { } text)
        {
            return null;
        }

        if (DateTimeOffset.TryParseExact(text, ["yyyy-MM-dd HH:mm", "yyyy-MM-dd'T'HH:mm:sszzz"], CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time) && time.Year is > 2000 and < 2200)
        {
            return text.Contains('T', StringComparison.Ordinal) ? time : new DateTimeOffset(time.DateTime, ScenarioClock.Default.StartsAt.Offset);
        }

        fields.Problems.Add(fields.PositionOf("starts_at"), "ASP2025", $"“{text}”不是时间，写成 2026-10-12 10:00（店铺当地时间）。", $"'{text}' is no time; write 2026-10-12 10:00 (shop's local time).");
        return null;
    }
}
