using System.Collections.Immutable;
using AfterSalesCoach.Simulator.Home;
using AfterSalesCoach.Simulator.Shells;

namespace AfterSalesCoach.Simulator.Full.Pages;

/// <summary>The rows of the home screen: what is recommended on top, then the scenarios by topic.</summary>
internal static class HomeList
{
    /// <param name="search">As <see cref="ScenarioSearch.Fits"/> takes it; empty for everything.</param>
    public static ImmutableArray<HomeRow> Rows(ImmutableArray<ScenarioCard> cards, Recommendation? next, string search, Words words)
    {
        var rows = ImmutableArray.CreateBuilder<HomeRow>();
        if (search.Length == 0 && next is not null && cards.FirstOrDefault(c => c.Id == next.ScenarioId) is { } recommended)
        {
            rows.Add(new HomeRow(words["推荐先练这个", "Recommended"]));
            rows.Add(new HomeRow(recommended.Title, recommended, next.Reason));
        }

        foreach (var topic in cards.Where(c => ScenarioSearch.Fits(c, search)).GroupBy(c => c.Topic))
        {
            rows.Add(new HomeRow(topic.Key));
            rows.AddRange(topic.Select(c => new HomeRow(c.Title, c)));
        }

        return rows.ToImmutable();
    }
}
