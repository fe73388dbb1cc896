namespace AfterSalesCoach.Simulator.Home;

/// <summary>Looks for scenarios by what somebody remembers of them.</summary>
internal static class ScenarioSearch
{
    /// <summary>Whether every word stands somewhere on the card: in title, topic, summary, id or the customer's name. Nothing to look for fits every card.</summary>
    /// <param name="words">Separated by spaces, the full-width one too, which an input method types.</param>
    public static bool Fits(ScenarioCard card, string words) => words
        .Split([' ', '\u3000'], StringSplitOptions.RemoveEmptyEntries)
        .All(word => new[] { card.Title, card.Topic, card.Summary, card.Id, card.CustomerName }.Any(text => text.Contains(word, StringComparison.OrdinalIgnoreCase)));
}
