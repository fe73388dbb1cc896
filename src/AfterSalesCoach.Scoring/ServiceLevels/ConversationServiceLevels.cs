using System.Collections.Immutable;

namespace AfterSalesCoach.Scoring.ServiceLevels;

/// <summary>The service levels of one conversation. Message positions are those of the conversation as read.</summary>
/// <param name="Reordered">The rows were not in the order of their times, which all of them have, and were put in order first.</param>
public sealed record ConversationServiceLevels(ImmutableArray<ServiceRound> Rounds, ImmutableArray<PromiseEntry> Promises, bool Reordered)
{
    /// <summary>The part that each agent answers for, by name in ordinal order.</summary>
    public IEnumerable<(string Agent, ConversationServiceLevels Levels)> ByAgent() =>
        from agent in Rounds.Select(r => r.Agent).Concat(Promises.Select(p => p.Agent)).Distinct().Order(StringComparer.Ordinal)
        select (agent, new ConversationServiceLevels([.. Rounds.Where(r => r.Agent == agent)], [.. Promises.Where(p => p.Agent == agent)], Reordered));
}
