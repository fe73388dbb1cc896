using System.Collections.Immutable;

namespace AfterSalesCoach.Linting;

/// <summary>Everything about a rule except how it finds things.</summary>
/// <param name="Id">Never changes once released.</param>
/// <param name="Name">English name in kebab-case; says what was found, never the cure.</param>
/// <param name="Severity">Used unless the configuration sets another.</param>
/// <param name="Title">Short name.</param>
/// <param name="Message">One sentence about a finding; <c>{0}</c> is the marked text, shortened.</param>
public sealed record RuleDescriptor(
    string Id, string Name, RuleCategory Category, RuleScope Scope, Severity Severity, LocalizedText Title, LocalizedText Message)
{
    /// <summary>Why it matters to the shop.</summary>
    public required LocalizedText Why { get; init; }

    /// <summary>What to write instead.</summary>
    public required LocalizedText Instead { get; init; }

    public required ImmutableArray<GuideReference> Guides { get; init; }

    /// <summary>Conversations in markup that are the rule's tests and its documentation.</summary>
    public required ImmutableArray<RuleExample> Examples { get; init; }

    /// <summary>Says that something was not done, or not in time: of a conversation with gaps nobody can know that.</summary>
    public bool RestsOnAbsence { get; init; }

    /// <summary>May be found where no agent wrote at all, and so is counted over all conversations.</summary>
    public bool NeedsNoReply { get; init; }

    /// <summary>Configuration cannot set the severity below this; above Off for rules about people's safety.</summary>
    public Severity Floor { get; init; } = Severity.Off;
}
