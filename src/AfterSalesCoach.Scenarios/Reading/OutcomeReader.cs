using AfterSalesCoach.Scenarios.Model;

namespace AfterSalesCoach.Scenarios.Reading;

/// <summary>Reads what follows from an action: <c>goto</c>, effects, score and the words about it.</summary>
internal sealed class OutcomeReader(References references)
{
    /// <summary>More than this in one decision would drown the others.</summary>
    public const int MostPoints = 60;

    public Outcome Read(Fields fields)
    {
        var target = fields.Word("goto");
        if (target is null)
        {
            if (!fields.Has("goto"))
            {
                fields.Missing("goto", "写上下一个节点或结局的名字。", "Name the node or ending that comes next.");
            }
        }
        else
        {
            references.Targets.Add((target, fields.PositionOf("goto")));
        }

        return new Outcome(target ?? "", fields.Position)
        {
            Effects = ReadEffects(fields.Map("effects")),
            Score = ReadScore(fields.Map("score"), -MostPoints, MostPoints),
            Coach = fields.Text("coach"),
            Reaction = fields.Mooded("reaction"),
            IsCritical = fields.Flag("critical"),
        };
    }

    public Effects ReadEffects(Fields? fields)
    {
        if (fields is null)
        {
            return Effects.None;
        }

        var effects = new Effects
        {
            Patience = fields.Whole("patience", -10, 10) ?? 0,
            Trust = fields.Whole("trust", -5, 5) ?? 0,
            Cost = fields.Number("cost", -100_000, 1_000_000) ?? 0,
            Rating = fields.Number("rating", -4, 4) ?? 0,
            Liability = fields.Choice<Liability>("liability"),
            Set = fields.Words("set"),
            Clear = fields.Words("clear"),
            Wait = fields.Duration("wait") ?? TimeSpan.Zero,
        };
        fields.Finish();
        references.FlagsSet.UnionWith(effects.Set);
        return effects;
    }

    public static Points ReadScore(Fields? fields, int min, int max)
    {
        var points = default(Points);
        if (fields is null)
        {
            return points;
        }

        foreach (var dimension in DimensionNames.All)
        {
            points = points.With(dimension, fields.Whole(Vocabulary.Of(dimension), min, max) ?? 0);
        }

        fields.Finish();
        return points;
    }
}
