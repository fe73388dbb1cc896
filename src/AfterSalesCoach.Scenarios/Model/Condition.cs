using System.Collections.Immutable;
using AfterSalesCoach.Dialogue.Acts;

namespace AfterSalesCoach.Scenarios.Model;

/// <summary>A condition over a reply and the state of the case, as data: there is nothing to evaluate but these records.</summary>
public abstract record Condition
{
    public static readonly Condition Always = new AllOf([]);

    /// <summary>This condition and those inside it.</summary>
    public virtual IEnumerable<Condition> Parts => [this];

    /// <summary>Every part holds; holds when there is none.</summary>
    public sealed record AllOf(ImmutableArray<Condition> Of) : Condition
    {
        public override IEnumerable<Condition> Parts => Of.SelectMany(c => c.Parts).Prepend(this);
    }

    /// <summary>At least one part holds.</summary>
    public sealed record AnyOf(ImmutableArray<Condition> Of) : Condition
    {
        public override IEnumerable<Condition> Parts => Of.SelectMany(c => c.Parts).Prepend(this);
    }

    public sealed record Unless(Condition Of) : Condition
    {
        public override IEnumerable<Condition> Parts => Of.Parts.Prepend(this);
    }

    /// <summary>The reply breaks one of these rules; any rule at all when the list is empty.</summary>
    public sealed record Breaks(ImmutableArray<string> Rules) : Condition;

    /// <summary>The reply breaks a rule whose findings are errors.</summary>
    public sealed record BreaksBadly : Condition;

    /// <summary>The reply breaks no rule.</summary>
    public sealed record Clean : Condition;

    /// <summary>The reply plainly does all of these.</summary>
    public sealed record Acts(ImmutableArray<DialogueAct> All) : Condition;

    /// <summary>The reply plainly does one of these.</summary>
    public sealed record AnyAct(ImmutableArray<DialogueAct> Any) : Condition;

    /// <summary>The reply asks the customer something.</summary>
    public sealed record Asks : Condition;

    /// <summary>The share of the price that the reply offers, between 0 and 1, lies in the range.</summary>
    public sealed record Ratio(NumberRange Range) : Condition;

    /// <summary>The sum that the reply offers, in yuan, lies in the range.</summary>
    public sealed record Amount(NumberRange Range) : Condition;

    /// <summary>The reply names a time, at most so far off.</summary>
    public sealed record Promises(TimeSpan Within) : Condition;

    /// <summary>The answer came after the reply limit.</summary>
    public sealed record Late : Condition;

    /// <summary>The answer took longer than that.</summary>
    public sealed record TookOver(TimeSpan Time) : Condition;

    public sealed record Patience(NumberRange Range) : Condition;

    public sealed record Trust(NumberRange Range) : Condition;

    /// <summary>All of these flags are set.</summary>
    public sealed record Flags(ImmutableArray<string> All) : Condition;

    /// <summary>The operation has been done before, at any node.</summary>
    public sealed record Done(OperationKind Kind) : Condition;

    /// <summary>The node has been decided before.</summary>
    public sealed record Visited(string Node) : Condition;

    public sealed record Liable(Liability Liability) : Condition;
}
