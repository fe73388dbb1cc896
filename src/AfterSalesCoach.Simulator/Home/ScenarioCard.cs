using System.Collections.Immutable;
using AfterSalesCoach.Simulator.Sessions;

namespace AfterSalesCoach.Simulator.Home;

/// <summary>A scenario on the home screen and on its briefing, in the trainee's language.</summary>
/// <param name="Topic">The folder of the pack it lies in, as people call it: 生鲜水果, 物流 …</param>
/// <param name="Difficulty">1 to 5.</param>
/// <param name="BestScore">0 to 100; null before the first finished session.</param>
/// <param name="IsDue">Whether it is time to practise it again.</param>
public sealed record ScenarioCard(
    string Id, string Title, string Topic, int Difficulty, ScenarioProgress Progress, decimal? BestScore, bool IsDue)
{
    public string Summary { get; init; } = "";

    /// <summary>Facts of the case, as beside the chat.</summary>
    public ImmutableArray<Fact> Facts { get; init; } = [];

    public required string CustomerName { get; init; }

    public string Temperament { get; init; } = "";

    /// <summary>What the customer says first.</summary>
    public string Opening { get; init; } = "";

    /// <summary>How long the customer waits for a reply.</summary>
    public TimeSpan ReplyLimit { get; init; }

    /// <summary>Points from which it is passed, 0 to 100.</summary>
    public int Pass { get; init; }
}
