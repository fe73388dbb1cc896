using System.Collections.Immutable;
using AfterSalesCoach.Scoring.ServiceLevels;

namespace AfterSalesCoach.Scoring.Judging;

/// <summary>One agent's part in a conversation, scored as if the others had made no mistake.</summary>
/// <param name="KeptTenths">By criterion of the scorecard; -1 where it does not apply.</param>
/// <param name="ServiceLevels">What this agent answers for; null where nothing was asked.</param>
public sealed record AgentPart(string Name, int Messages, int FlaggedMessages, int ScoreTenths, bool AutoFailed, ImmutableArray<int> KeptTenths,
    ConversationServiceLevels? ServiceLevels);
