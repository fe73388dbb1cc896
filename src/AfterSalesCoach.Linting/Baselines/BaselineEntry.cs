namespace AfterSalesCoach.Linting.Baselines;

/// <summary>Old findings of one rule in one message text that the shop has decided to live with for now.</summary>
/// <param name="ConversationId">The conversation they stand in.</param>
/// <param name="RuleId">The rule.</param>
/// <param name="TextHash">First 16 hex digits of the SHA-256 of the message text, so that no chat text is stored.</param>
/// <param name="Count">How many; at least 1.</param>
public sealed record BaselineEntry(string ConversationId, string RuleId, string TextHash, int Count);
