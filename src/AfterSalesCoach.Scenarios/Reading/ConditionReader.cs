using System.Collections.Immutable;
using AfterSalesCoach.Dialogue.Acts;
using AfterSalesCoach.Linting;
using AfterSalesCoach.Scenarios.Model;

namespace AfterSalesCoach.Scenarios.Reading;

/// <summary>Reads <c>when</c>. Several entries of one mapping all have to hold.</summary>
internal sealed class ConditionReader(References references)
{
    public Condition Read(YamlValue? value, ProblemList problems)
    {
        if (Fields.Of(value, problems) is not { } fields)
        {
            return Condition.Always;
        }

        var parts = ImmutableArray.CreateBuilder<Condition>();
        void Add(Condition? part)
        {
            if (part is not null)
            {
                parts.Add(part);
            }
        }

        foreach (var (name, read) in _entries)
        {
            if (fields.Has(name))
            {
                Add(read(this, fields, name));
            }
            else
            {
                fields.Take(name);
            }
        }

        fields.Finish();
        if (parts.Count == 0 && value is YamlValue.Map { Entries.IsEmpty: true })
        {
            problems.Add(fields.Position, "ASP2011", "when 是空的。写上条件，或删掉这一行。", "when is empty; write a condition or drop the line.");
        }

        return parts.Count == 1 ? parts[0] : new Condition.AllOf(parts.ToImmutable());
    }

    private delegate Condition? Entry(ConditionReader reader, Fields fields, string name);

    private static readonly ImmutableArray<(string Name, Entry Read)> _entries =
    [
        ("all", (r, f, n) => new Condition.AllOf([.. f.List(n).Select(v => r.Read(v, f.Problems))])),
        ("any", (r, f, n) => new Condition.AnyOf([.. f.List(n).Select(v => r.Read(v, f.Problems))])),
        ("not", (r, f, n) => new Condition.Unless(r.Read(f.Take(n), f.Problems))),
        ("breaks", (_, f, n) => f.Words(n) switch { ["any"] => new Condition.Breaks([]), ["error"] => new Condition.BreaksBadly(), _ => new Condition.Breaks(RuleNames(f, n)) }),
        ("clean", (_, f, n) => f.Flag(n) ? new Condition.Clean() : new Condition.Unless(new Condition.Clean())),
        ("acts", (_, f, n) => new Condition.Acts(f.Choices<DialogueAct>(n))),
        ("any_act", (_, f, n) => new Condition.AnyAct(f.Choices<DialogueAct>(n))),
        ("asks", (_, f, n) => f.Flag(n) ? new Condition.Asks() : new Condition.Unless(new Condition.Asks())),
        ("ratio", (_, f, n) => f.Range(n) is { } range ? new Condition.Ratio(range) : null),
        ("amount", (_, f, n) => f.Range(n) is { } range ? new Condition.Amount(range) : null),
        ("promise_within", (_, f, n) => f.Duration(n) is { } time ? new Condition.Promises(time) : null),
        ("late", (_, f, n) => f.Flag(n) ? new Condition.Late() : new Condition.Unless(new Condition.Late())),
        ("took_over", (_, f, n) => f.Duration(n) is { } time ? new Condition.TookOver(time) : null),
        ("patience", (_, f, n) => f.Range(n) is { } range ? new Condition.Patience(range) : null),
        ("trust", (_, f, n) => f.Range(n) is { } range ? new Condition.Trust(range) : null),
        ("flags", (r, f, n) => new Condition.Flags(r.FlagNames(f, n))),
        ("done", (_, f, n) => f.Choice<OperationKind>(n) is { } kind ? new Condition.Done(kind) : null),
        ("visited", (r, f, n) => r.VisitedNode(f, n)),
        ("liability", (_, f, n) => f.Choice<Liability>(n) is { } liability ? new Condition.Liable(liability) : null),
    ];

    /// <summary>Names of the entries, in the order of the guide for authors.</summary>
    public static IEnumerable<string> EntryNames => _entries.Select(e => e.Name);

    /// <summary>Ids of rules; unknown ones are problems.</summary>
    public static ImmutableArray<string> RuleNames(Fields fields, string name)
    {
        var rules = ImmutableArray.CreateBuilder<string>();
        foreach (var value in fields.List(name))
        {
            if (fields.Scalar(value) is not { } id)
            {
                continue;
            }

            if (RuleCatalog.Find(id) is { } rule)
            {
                rules.Add(rule.Descriptor.Id);
            }
            else
            {
                fields.Problems.Add(value.Position, "ASP2012", $"没有规则“{id}”。运行 coach rules 查看全部规则。", $"There is no rule '{id}'; coach rules lists them.", id);
            }
        }

        return rules.ToImmutable();
    }

    private Condition.Visited? VisitedNode(Fields fields, string name)
    {
        if (fields.Word(name) is not { } node)
        {
            return null;
        }

        references.NodeUses.Add((node, fields.PositionOf(name)));
        return new Condition.Visited(node);
    }

    private ImmutableArray<string> FlagNames(Fields fields, string name)
    {
        var flags = fields.Words(name);
        references.FlagUses.AddRange(flags.Select(f => (f, fields.PositionOf(name))));
        return flags;
    }
}
